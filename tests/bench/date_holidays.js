/* The questions of bench_deadline.c, put to date-holidays, in the same form: a line with a task, a line with its answer.
 * Fewer events, as each takes long. */
'use strict'
const Holidays = require('date-holidays')

const first = 9131, span = 36524, asked = 100, dayLength = 86400000
const calendar = new Holidays('DE', 'BE', { timezone: 'UTC', types: ['public'] })

const days = []
let random = 1
for (let i = 0; i < asked; i++) {
  random = (Math.imul(random, 1664525) + 1013904223) >>> 0
  days.push(first + ((random >>> 8) % span))
}

function isWorking (day) {
  const weekday = (day + 4) % 7
  return weekday !== 0 && weekday !== 6 && !calendar.isHoliday(new Date(day * dayLength))
}

function month (day) {
  const event = new Date(day * dayLength)
  const most = new Date(Date.UTC(event.getUTCFullYear(), event.getUTCMonth() + 2, 0))
  const same = Date.UTC(event.getUTCFullYear(), event.getUTCMonth() + 1, event.getUTCDate())
  let last = Math.min(same, most.getTime()) / dayLength
  while (!isWorking(last)) last++
  return last
}

const tasks = { working: (day) => (isWorking(day) ? 1 : 0), month }
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const began = process.hrtime.bigint()
  let check = 0
  for (const day of days) check += tasks[line](day)
  console.log(`${Number(process.hrtime.bigint() - began) / asked} ${check}`)
})
