# The table of `hoshimori plan`, for whoever runs the bot. Names of people stand in it only on request.

plan-company = company { $id } (times of { $zone })
plan-here = used on this computer alone: nobody is written to first, except for a reminder somebody asked for
plan-past = { $from } is over already, so this begins today, { $today }
plan-far = nothing can be foretold more than { $days } days ahead: give a nearer day in `--from`
plan-day-mon = { $day } Mon
plan-day-tue = { $day } Tue
plan-day-wed = { $day } Wed
plan-day-thu = { $day } Thu
plan-day-fri = { $day } Fri
plan-day-sat = { $day } Sat
plan-day-sun = { $day } Sun

## What was not said

plan-unsaid = not said, and not said again:
plan-missed = missed while the bot was down
plan-lost = did not arrive, or nobody knows
plan-quiet = nothing new, so nothing was said

## What is said

plan-run = { $name } ({ $run }, due { $due })
plan-run-open = { $name } ({ $run }, no due date)
plan-check = check “{ $label }” ({ $check }, from { $opened })
plan-rung-invite = { $what }: invitation
plan-rung-third = { $what }: reminder after 3 business days
plan-rung-seventh = { $what }: reminder after 7 business days
plan-rung-day-before = { $what }: last reminder before it is due
plan-check-first = { $what }: first reminder
plan-check-last = { $what }: last reminder before it is due
plan-card = { $what }: card in the team's room
plan-help = { $what }: a word about the { $open } not done yet
plan-help-of = { $what }: a word about those who are not done yet
plan-help-lost = { $what }: a word about the { $open } not done yet ({ $lost } of them don't know how)
plan-leads = { $what }: word that team leads will see names
plan-post-opening = { $what }: post that it began
plan-post-midway = { $what }: post halfway
plan-post-thanks = { $what }: thank-you post
plan-count = { $what } ({ $done } of { $of })
plan-week = summary of the week from { $month }/{ $day }
plan-week-if-new = summary of the week from { $month }/{ $day }, if something is new
plan-promised = the reminder they asked for

## Who hears nothing, and why

plan-skipped = { $why }: { $count } ({ $who })
plan-why-left = left
plan-why-unconnected = never wrote to the bot
plan-why-taken-out = the bot was taken out of their chat
plan-why-not-begun = has not pressed Begin yet
plan-why-stopped = stopped messages
plan-why-paused = the company is paused
plan-why-away = away, back on { $day }
plan-why-snoozed = asked to be reminded at { $time }
plan-why-not-reached = not among those the company lets us write to yet
plan-why-done = handed everything in
plan-why-nothing-open = nothing is open
plan-why-past-due = the due date is over
plan-why-waits = the next reminder is on { $day }
plan-why-finished = all reminders were said
plan-why-closed = not a business day
plan-why-other-weekday = prefers another weekday
plan-why-at-it = began or answered today
plan-why-heard = was written to today
plan-why-middle = is in the middle of something
plan-why-over = the hours are over for today
plan-why-no-room = the team has no room
plan-why-too-few = too few people for a number

## What to see to

plan-calendar-ends = the holidays are known until { $day } only: update the program, or { $file } of `--content`
plan-calendar-ended = the holidays are not known since { $day }: only weekends and 12/29 to 1/3 are kept free
plan-unknown-zone = the time zone "{ $zone }" is unknown; the next one that is known is followed
