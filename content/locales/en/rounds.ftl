# What we say first: at most one message a person a day. No hurry, no blame.

## To one person

round-invite = Now open: **{ $name }**. It takes about { $minutes } min.
round-begin = Whenever you have a moment: **{ $name }**. It takes about { $minutes } min.
round-go-on = You are at { $answered } of { $of } in **{ $name }**. You can pick up where you stopped.
round-due = Answers by { $month }/{ $day } would be a great help.
round-last = This is the last message about it.
round-several = Here is everything for today in one message ({ $count } topics).
round-checks = A quick check is due. Would you take a look?
round-check = ・{ $label } (by { $month }/{ $day })
button-round-check = Take a look
round-help = **{ $name }**: { $open } people have it before them.
round-help-lost = **{ $name }**: { $open } people have it before them, and { $lost } of them don't know how.
round-help-team = **{ $name }**: still open for { $open } in your team.
round-help-how = A friendly word, or a look at the screen together, often helps.

## To the room of a team

round-post-opening = Now open: **{ $name }**. Everybody answers on their own screen.
round-post-midway =
    { $done } of { $of } people have answered **{ $name }** so far. Thank you!
    Haven't started yet? The button below takes you there.
round-post-going-on = Still open: **{ $name }**. Whenever you have a moment, the button below takes you there.
round-post-thanks = Finished: **{ $name }**. Thank you for taking part.

## Later, and at which hour

button-snooze-day-before = Day before it's due
snooze-why = That is after it is due ({ $month }/{ $day }). Would you tell us what is in the way?
snoozed-paused = Your company has paused all messages, so it comes once they go on.
button-hours = Choose day and hour
hours = When would you like to hear from us? Weekdays from 10:00 to 16:30.
hours-kept = All right, from now on.
hours-moved = We don't write at { $wanted }:00, so it is { $hour }:00, the nearest hour.
hours-unclear = Sorry, I couldn't read that. Please send something like "13:00" or "Monday 13:00".
hours-weekend = We don't write on weekends. Please send a weekday, like "Monday 13:00".
hours-at = Hour: around { $hour }:00
hours-any = Hour: any
hours-on = Weekday: { $day } (except the day before something is due)
hours-zone = Time zone: { $zone }
hours-type = Choose below, or send something like "Monday 13:00".
hours-zones = Which clock shall we follow?
button-hour = { $hour }:00
button-hour-any = Any hour
button-day-mon = Monday
button-day-tue = Tuesday
button-day-wed = Wednesday
button-day-thu = Thursday
button-day-fri = Friday
button-day-any = Any day
button-hours-zones = Time zone
button-zone-none = Same as the company
