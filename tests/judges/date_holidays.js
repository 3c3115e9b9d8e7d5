// Writes what date-holidays calls public, a line a day: REGION DATE, tab-separated. Run in the folder where it is
// installed. Arguments: the first and the last year, and regions as it names them ("DE", "DE BY", "DE BY KATH").
// With --regions: each region below the countries named, one a line.
const Holidays = require(require.resolve('date-holidays', { paths: [process.cwd()] }))

const HOUR = 3600 * 1000

function put (region, first, last) {
  const calendar = new Holidays(...region.split(' '), { languages: 'en' })
  for (let year = first; year <= last; year++) {
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type !== 'public') continue
      // One entry can span days ("1 and 2 January"); a day of a clock change has 23 or 25 hours.
      const days = Math.max(1, Math.round((holiday.end - holiday.start) / HOUR / 24))
      const day = new Date(holiday.date.slice(0, 10) + 'T00:00:00Z')
      for (let i = 0; i < days; i++, day.setUTCDate(day.getUTCDate() + 1)) {
        console.log(region + '\t' + day.toISOString().slice(0, 10))
      }
    }
  }
}

function putRegions (country) {
  const calendar = new Holidays()
  if (calendar.getCountries()[country]) console.log(country)
  for (const state of Object.keys(calendar.getStates(country) || {})) {
    console.log(country + ' ' + state)
    for (const region of Object.keys(calendar.getRegions(country, state) || {})) {
      console.log(country + ' ' + state + ' ' + region)
    }
  }
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--regions') {
  rest.forEach(putRegions)
} else {
  rest.slice(1).forEach(region => put(region, Number(first), Number(rest[0])))
}
