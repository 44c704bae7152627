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
button-lead-names = See names: { $label }

## To the people of a team, beforehand

lead-told =
    From { $month }/{ $day } on, team leads can see who in their own team hasn't finished a self-check or check.
    It is there to help you. Your answers stay unseen, and every look is noted.

## Decided by the security lead

button-lead-set = Names for team leads
button-lead-allow = Tell the teams, start in 7 days
button-lead-forbid = Stop at once
lead-set = **Team leads** usually see numbers only. Names of who is still open are for the security lead alone.
lead-set-how =
    So that they can help, team leads may see the names of their own team as well.
    The people are told first, and it starts 7 days later. Every look is noted.
lead-set-from = ・{ $name }: from { $month }/{ $day } on
lead-set-no = ・{ $name }: not shown
lead-set-told = The teams have been told. Where nobody could be told, names stay hidden.
lead-set-off = Stopped. Team leads see no names any more.
lead-set-hours = Nobody is told at night or on days off. Please press again on a weekday between 10:00 and 16:30.
lead-set-nobody = No team can be told right now. Please look at who may be written to, and at the team channels.
