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

## To the room of a team

round-post-opening = Now open: **{ $name }**. Everybody answers on their own screen.
round-post-midway =
    { $done } of { $of } people have answered **{ $name }** so far. Thank you!
    Haven't started yet? The button below takes you there.
round-post-going-on = Still open: **{ $name }**. Whenever you have a moment, the button below takes you there.
round-post-thanks = Finished: **{ $name }**. Thank you for taking part.
