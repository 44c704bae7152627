# What is said about the recurring checks. Nobody is hurried or blamed, and whoever is stuck is helped.

## One's own checks

button-checks = Checks
menu-checks = Checks waiting for you: { $count }
checks = These are your **checks**.
checks-not-begun = Checks begin once your company's first answers are complete.
checks-begin = Your **checks** of updates, backups and the like begin now: a short question whenever one is due.
checks-none = There is nothing to check right now.
checks-line = ・{ $label } (by { $month }/{ $day }): { $state }
checks-open = to do
checks-next = Next comes “{ $label }” on { $month }/{ $day }.
checks-all-done = That was all for now. Thank you!
checks-head = [{ $label }]
checks-due = Please see to it by { $month }/{ $day }.
checks-said = Your answer so far: { $answer }
checks-from-card = Thank you. Just three more short questions.
checks-why-out = Why doesn't it apply to you?
checks-thanks = [{ $label }] Noted as done. Thank you!
checks-kept-not-yet = [{ $label }] Noted as not yet. Good that you said so.
checks-kept-unknown = [{ $label }] You don't know yet. Good that you said so.
checks-kept-out = [{ $label }] Noted: it does not apply to you.
checks-changed = [{ $label }] Your answer is “{ $answer }” now.
checks-over = [{ $label }] This round is over. The button below shows what is on now.
checks-gone = This check is gone.
button-check-done = Done
button-check-not-yet = Not yet
button-check-unknown = Don't know
button-check-not-concerned = Not applicable
button-check-out-not-used = I don't use one
button-check-out-central = The company does it for everyone
button-check-out-elsewhere = It is somebody else's job
button-check-out-other = Something else
button-copy-last-week = Within the last week
button-copy-last-older = Longer ago
button-copy-last-unknown = Don't know
button-copy-apart-yes = Yes, there is
button-copy-apart-no = No, there isn't
button-copy-apart-unknown = Don't know
button-copy-restore-half-year = Within half a year
button-copy-restore-year = Within a year
button-copy-restore-older = Longer ago, or never
button-copy-restore-unknown = Don't know

## Help

checks-help = Is anything in your way?
checks-help-seen = Others see numbers only. If the security lead looks up names, that is noted.
checks-help-leaders = From { $month }/{ $day } on, your team lead can see your name, too: only that it is still open, never what you answered.
button-check-why-away = I am away
button-check-why-no-device = I don't have the device here
button-check-why-how-unknown = I don't know how
button-check-why-other = Something else
checks-helped-away = All right. Say which days you are off, and nothing is sent to you meanwhile.
checks-helped-no-device = All right. It can wait until you have the device back.
checks-helped-how-unknown = All right. If the steps leave you unsure, do ask a person.
checks-helped-other = All right. If you like, ask a person about it.

## The card in a team's channel

checks-card-count = { $count } of { $of } people have confirmed.
checks-card-few = There are too few people to show how many have confirmed.
checks-card-private = Nobody here sees who pressed what.

## How everyone is doing

button-checks-all = How everyone is doing
button-checks-names = See names: { $label }
checks-all = **How everyone is doing**
checks-all-line = ・{ $label } (by { $month }/{ $day }): { $open } of { $of } still open
checks-all-lost = ・{ $label } (by { $month }/{ $day }): { $open } of { $of } still open (don't know how: { $lost })
checks-all-done-line = ・{ $label } (by { $month }/{ $day }): all { $of } have confirmed
checks-all-hidden = ・{ $label } (by { $month }/{ $day }): not shown, too few people
checks-names-noted = Look up names only to help. That somebody looked is noted.
checks-names-none = Everybody has confirmed.
checks-names-lost = They don't know how:
checks-names-open = Not confirmed yet:

## How the company has its checks

button-checks-set = Set up checks
button-checks-begin = Begin now
button-checks-pause = Pause it
button-checks-resume = Take it up again
checks-set = Here you **set up the checks**. Pick one to change it.
checks-set-line = ・{ $label }: { $often }
checks-paused = paused
checks-set-changed = Changed.
checks-set-often = How often: { $often }
checks-set-paused = It is paused. Nobody is asked until you take it up again.
checks-set-next = It comes up next on { $date }.
button-cadence-patch-day = Monthly update day
button-cadence-weekly = Every week
button-cadence-monthly = Every month
button-cadence-quarterly = Every three months
button-cadence-half-yearly = Twice a year
button-cadence-yearly = Once a year
button-cadence-before-holidays = Before long holidays

## When the company is closed

button-checks-days = Company holidays
button-checks-days-add = + Add days
button-checks-days-off = Remove { $days }
checks-days = These are your **company holidays**. Nothing is asked on them, and dates move.
checks-days-none = None besides weekends, public holidays and 12/29 to 1/3.
checks-days-line = ・{ $days }
checks-days-span = { $first } to { $last }
checks-days-added = Added.
checks-days-ask = When are you closed? Write “8/13〜8/16” or “12/28”. Commas separate several.
checks-days-empty = There is no date in it.
checks-days-unclear = “{ $part }” could not be read as a date.
checks-days-backwards = The last day comes before the first.
checks-days-past = Those days are over.
checks-days-long = At most { $most } days at once. Please write them in parts.
checks-days-far = That is more than two years ahead. Please pick a nearer date.
checks-days-again = Nothing has been changed. Please write it again.

## The cards of teams

button-checks-rooms = Team cards
button-checks-card-on = Show: { $label }
button-checks-card-off = Don't show: { $label }
button-checks-post = Post now: { $label }
button-checks-post-again = Post it again
checks-rooms = The cards for updates and backups go to the channels of teams. Pick a team.
checks-rooms-none = No team has a channel connected yet. “Company” shows how, under teams.
checks-room = This is the channel of “{ $name }”.
checks-room-on = ・Card for { $label }: shown
checks-room-off = ・Card for { $label }: not shown
checks-posted = The card is posted.
checks-posted-already = This round's card is there already. If nobody can find it, it can be posted once more.
checks-post-not-reached = We don't speak first to this team yet. “Company” is where to change that.
checks-post-gone = This card cannot be posted right now.
