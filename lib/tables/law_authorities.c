/* Supervisory authorities: where one complains. A place may have several; the first is the one for everybody there. */
#include "law_private.h"

#define EEA(place, name, host)                                                                                         \
    {                                                                                                                  \
        place, name, host, "", "GDPR Art. 51, 77; " host, 1                                                            \
    }
#define LAND(place, name, host)                                                                                        \
    {                                                                                                                  \
        place, name, host, "", "GDPR Art. 51, 77; BDSG s. 40; " host, 1                                                \
    }

/* clang-format off */
const optout_authority optout_law__authorities[] = {
    EEA("AT", "DSB", "dsb.gv.at"),
    EEA("BE", "APD/GBA", "dataprotectionauthority.be"),
    EEA("BG", "CPDP", "cpdp.bg"),
    {"CH", "EDÖB", "edoeb.admin.ch", "", "FADP Art. 4, 49; edoeb.admin.ch", 1},
    EEA("CY", "Commissioner", "dataprotection.gov.cy"),
    EEA("CZ", "ÚOOÚ", "uoou.cz"),
    {"DE", "BfDI", "bfdi.bund.de", "federal", "GDPR Art. 51, 77; BDSG s. 9; bfdi.bund.de", 1},
    LAND("DE-BB", "LDA", "lda.brandenburg.de"),
    LAND("DE-BE", "BlnBDI", "datenschutz-berlin.de"),
    LAND("DE-BW", "LfDI", "baden-wuerttemberg.datenschutz.de"),
    {"DE-BY", "BayLDA", "lda.bayern.de", "private", "GDPR Art. 51, 77; BDSG s. 40; lda.bayern.de", 1},
    {"DE-BY", "BayLfD", "datenschutz-bayern.de", "public", "GDPR Art. 51, 77; datenschutz-bayern.de", 1},
    LAND("DE-HB", "LfDI", "datenschutz.bremen.de"),
    LAND("DE-HE", "HBDI", "datenschutz.hessen.de"),
    LAND("DE-HH", "HmbBfDI", "datenschutz-hamburg.de"),
    LAND("DE-MV", "LfDI", "datenschutz-mv.de"),
    LAND("DE-NI", "LfD", "lfd.niedersachsen.de"),
    LAND("DE-NW", "LDI", "ldi.nrw.de"),
    LAND("DE-RP", "LfDI", "datenschutz.rlp.de"),
    LAND("DE-SH", "ULD", "datenschutzzentrum.de"),
    LAND("DE-SL", "UDZ", "datenschutz.saarland.de"),
    LAND("DE-SN", "SDTB", "datenschutz.sachsen.de"),
    LAND("DE-ST", "LfD", "datenschutz.sachsen-anhalt.de"),
    LAND("DE-TH", "TLfDI", "tlfdi.de"),
    EEA("DK", "Datatilsynet", "datatilsynet.dk"),
    EEA("EE", "AKI", "aki.ee"),
    EEA("ES", "AEPD", "aepd.es"),
    {"ES-AN", "CTPDA", "ctpdandalucia.es", "public", "GDPR Art. 51; Ley Orgánica 3/2018 Art. 57", 0},
    {"ES-CT", "APDCAT", "apdcat.gencat.cat", "public", "GDPR Art. 51; Ley Orgánica 3/2018 Art. 57", 0},
    {"ES-PV", "AVPD", "avpd.eus", "public", "GDPR Art. 51; Ley Orgánica 3/2018 Art. 57", 0},
    EEA("FI", "Tietosuojavaltuutettu", "tietosuoja.fi"),
    EEA("FR", "CNIL", "cnil.fr"),
    {"GB", "ICO", "ico.org.uk", "", "UK GDPR Art. 51; Data Protection Act 2018 s. 114, 165; ico.org.uk", 1},
    EEA("GR", "HDPA", "dpa.gr"),
    EEA("HR", "AZOP", "azop.hr"),
    EEA("HU", "NAIH", "naih.hu"),
    EEA("IE", "DPC", "dataprotection.ie"),
    EEA("IS", "Persónuvernd", "personuvernd.is"),
    EEA("IT", "Garante", "garanteprivacy.it"),
    EEA("LI", "Datenschutzstelle", "datenschutzstelle.li"),
    EEA("LT", "VDAI", "vdai.lrv.lt"),
    EEA("LU", "CNPD", "cnpd.public.lu"),
    EEA("LV", "DVI", "dvi.gov.lv"),
    EEA("MT", "IDPC", "idpc.org.mt"),
    EEA("NL", "AP", "autoriteitpersoonsgegevens.nl"),
    EEA("NO", "Datatilsynet", "datatilsynet.no"),
    EEA("PL", "UODO", "uodo.gov.pl"),
    EEA("PT", "CNPD", "cnpd.pt"),
    EEA("RO", "ANSPDCP", "dataprotection.ro"),
    EEA("SE", "IMY", "imy.se"),
    EEA("SI", "IP", "ip-rs.si"),
    EEA("SK", "ÚOOÚ", "dataprotection.gov.sk"),
    {NULL, NULL, NULL, NULL, NULL, 0},
};
/* clang-format on */
