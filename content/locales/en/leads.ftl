# What is said to team leads: how their own team is doing, so that they can help. Nobody is blamed, and no answer is shown.

## How the team is doing

button-lead = My team
lead-team = This is how “{ $name }” is doing.
lead-none = You don't look after a team right now.
lead-nothing = No self-check and no check is under way.
lead-line = ・{ $label }: { $open } of { $of } still open
lead-line-done = ・{ $label }: all { $of } are done
lead-line-hidden = ・{ $label }: not shown, too few people
lead-not-yet = You can see who is still open from { $month }/{ $day } on.
lead-never = Names can't be seen right now.
lead-over = This round is over, or it was promised that no names are shown.
lead-names = { $label }: still open in “{ $name }”
lead-names-none = Everybody is done.
lead-names-none-told = Everybody whose name can be shown is done.
lead-names-apart =
    Not told yet, or only just now: { $count }.
    Neither their names nor whether they are done is shown so far.
lead-apart = Not counted yet, since the word to them is still ahead or only just sent: { $count }.
button-lead-names = See names: { $label }

## To each person, beforehand

lead-told =
    From { $month }/{ $day } on, whoever leads “{ $name }” can see your name while you still have a self-check or check to finish.
    It is there to help you. All they see is that it is still open, never what you answered.
    Every look is noted.

## Decided by the security lead

button-lead-set = Names for team leads
button-lead-allow = Tell each person and start
button-lead-forbid = Stop at once
lead-set =
    Unless you change this, **team leads** see numbers only.
    If you do, they can also see who in their own team is still open, so that they can help.
lead-set-how =
    A name is shown only to help, and no sooner than 7 days (5 of them business days) after that person was told.
    Each person hears it in private, in their own hours. Every look is noted.
lead-set-from = ・{ $name }: from { $month }/{ $day } on, person by person as each has had notice
lead-set-untold = ・{ $name }: everybody will be told one by one
lead-set-no = ・{ $name }: not shown
lead-set-on = All right. Each person will be told in their own hours.
lead-set-off = Stopped. Team leads see no names any more.
