// The headers and the library from C++17: handles in unique_ptr, answers as values.
#include "expect.h"

#include <opt-out/opt-out.h>

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string>

namespace
{
template <typename T, void (*release)(T *)> struct releaser {
    void operator()(T *handle) const { release(handle); }
};
using atlas_ptr = std::unique_ptr<optout_atlas, releaser<optout_atlas, optout_atlas_free>>;
using notice_ptr = std::unique_ptr<optout_notice, releaser<optout_notice, optout_notice_free>>;

std::string day(optout_date date)
{
    char text[16];
    return std::string(text, optout_date_format(date, text, sizeof text));
}

// OPTOUT_INIT sets the size, and zero in the rest, also where the memory held something else.
template <typename T> bool is_initialised()
{
    alignas(T) unsigned char memory[sizeof(T)];
    std::memset(memory, 0xa5, sizeof memory);
    const T *made = new (memory) T(OPTOUT_INIT(T));
    for (std::size_t i = sizeof made->size; i < sizeof memory; i++)
        if (memory[i] != 0)
            return false;
    return made->size == sizeof(T);
}
} // namespace

int main()
{
    EXPECT(is_initialised<optout_atlas_options>());
    EXPECT(is_initialised<optout_deadline_query>());
    EXPECT(is_initialised<optout_facts>());
    EXPECT(is_initialised<optout_json_limits>());
    EXPECT(is_initialised<optout_person>());

    optout_atlas *atlas = nullptr;
    optout_notice *notice = nullptr;
    optout_deadline until;
    optout_error error;
    optout_person me = OPTOUT_INIT(optout_person);

    EXPECT(optout_atlas_open(nullptr, &atlas, &error) == OPTOUT_OK);
    const atlas_ptr atlas_owner(atlas);
    EXPECT(optout_notice_catalogue("meta-ai-eu-2025", &notice, &error) == OPTOUT_OK);
    const notice_ptr notice_owner(notice);
    me.place = "IE";
    EXPECT(optout_notice_objection_deadline(notice, atlas, &me, &until, nullptr, &error) == OPTOUT_OK);
    EXPECT(day(until.last_day_earliest) == "2025-05-26");
    EXPECT(optout_deadline_is_exact(&until) == 1);
    EXPECT(std::string(optout_version()).find('.') != std::string::npos);
    return expect_failed;
}
