# What we say first: at most one message a person a day. No hurry, no blame.

## To one person

round-invite = **{ $name }** is open. It takes about { $minutes } minutes.
round-begin = When you have a moment, **{ $name }** is waiting. It takes about { $minutes } minutes.
round-go-on = You are at { $answered } of { $of } in **{ $name }**. You can pick up where you stopped.
round-due = Answers by { $month }/{ $day } would be a great help.
round-last = This is the last message about it.
round-several = Here is everything for today in one message ({ $count } topics).

## To the room of a team

round-post-opening = **{ $name }** is open. Everybody answers on their own screen.
round-post-midway =
    { $done } of { $of } people have answered **{ $name }** so far. Thank you!
    Haven't started yet? The button below takes you there.
round-post-thanks = **{ $name }** is finished. Thank you for taking part.
