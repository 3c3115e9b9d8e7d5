/* The questions of bench_deadline.c, put to QuantLib, in the same form: a line with a task, a line with its answer.
 * Its German calendar (settlement) counts some days that are no public holidays. */
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <ql/time/calendars/germany.hpp>
#include <ql/time/date.hpp>

using namespace QuantLib;

namespace
{

constexpr int events = 1000000, first_day = 9131, span = 36524, single = 20000;
constexpr int serial_of_1970 = 25569; /* as spreadsheets count */

struct Answer {
    double nanoseconds;
    std::int64_t check;
};

std::vector<Date> make_days()
{
    std::vector<Date> made;
    std::uint32_t random = 1;

    for (int i = 0; i < events; i++) {
        random = random * 1664525u + 1013904223u;
        made.emplace_back(serial_of_1970 + first_day + static_cast<int>((random >> 8) % span));
    }
    return made;
}

template <class Question> Answer ask(int count, Question question)
{
    std::int64_t check = 0;
    auto start = std::chrono::steady_clock::now();

    for (int i = 0; i < count; i++)
        check += question(i);
    std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
    return {took.count() / count, check};
}

} // namespace

int main()
{
    const Calendar calendar = Germany(Germany::Settlement);
    const std::vector<Date> asked = make_days();
    const Period month(1, Months);
    std::string task;

    auto on = [&](int i, const Period &period) {
        return calendar.advance(asked[static_cast<std::size_t>(i)], period, Following).serialNumber() - serial_of_1970;
    };
    while (std::getline(std::cin, task)) {
        Answer answer;
        if (task == "working")
            answer = ask(events, [&](int i) { return calendar.isBusinessDay(asked[static_cast<std::size_t>(i)]); });
        else if (task == "month")
            answer = ask(single, [&](int i) { return on(i, month); });
        else if (task == "add10")
            answer = ask(single, [&](int i) { return on(i, Period(10, Days)); });
        else if (task == "add1000")
            answer = ask(single / 10, [&](int i) { return on(i, Period(1000, Days)); });
        else
            return 1;
        std::cout << answer.nanoseconds << ' ' << answer.check << std::endl;
    }
}
