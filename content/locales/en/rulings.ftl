# The company's way in English: whom to ask, what everybody said, the company's answer, the actions.
# Nobody is hurried, nobody is blamed, and whoever decides is not left alone.

## Opening a round

run-who-opens = Your information security lead (情報セキュリティ責任者) opens the company's round. Once it is open, you can answer here.
run-who-opens-ask = You could ask { $name }.
run-not-asked = There are no questions for you in the current round. You can ask a person whenever something is unclear.
run-not-yours = This page is for your information security lead.
run-nothing-opened = The company hasn't opened a round yet.
run-who = Let's open a round. Whom shall I ask?
run-who-few = With fewer than ten people, one person answering for the company is the quick way.
run-who-many = Asking everybody shows how things really work.
button-run-alone = I'll answer for the company
button-run-all = Ask everybody
button-run-teams = Choose teams
button-run-pilot = Only those trying it out ({ $count })
run-teams = Which teams shall I ask? Press again to leave one out.
button-run-picked = Ask these teams
run-mode = Who may see the answers? Everybody is told before their first question.
run-mode-counted =
    Counts only: your lead sees numbers, not people.
    The answer of a team's head stands as the team's answer.
run-mode-named = Named: your lead can see who answered what.
button-run-counted = Counts only (recommended)
button-run-named = Named
run-only-named = With fewer than ten people I can't promise that nobody will know, so the answers carry names.
run-due-ask = Until when? You can also type a date, such as 2026-12-10 or 12/10 (month/day).
run-due-standing = The date so far is { $month }/{ $day }.
run-due-set = The date is { $month }/{ $day } now.
run-due-none = There is no date now.
button-weeks-1 = In 1 week
button-weeks-2 = In 2 weeks
button-weeks-4 = In 4 weeks
button-weeks-0 = No date
date-unclear = I couldn't read that as a date. Please write it like 2026-12-10 or 12/10 (month/day).
date-past = That day has gone by. Please give me today or a later day.
date-far = That's more than a year away. Please pick a nearer day.
run-opened = **{ $name }** is open. People asked, you included: { $count }.
run-opened-next = They can answer from the menu: "{ $button }".
button-run-answer = Answer my own questions
button-run-inbox = See the summary
button-rulings = Decide the company's answer
button-rulings-see = See the company's answers
begun-named =
    Your answers carry your name; your information security lead can see them.
    I can't promise that nobody will know who answered.
begun-due = The date is { $month }/{ $day }.

## The summary and what is to be decided

inbox = Summary of **{ $name }**
inbox-changed = The answers changed while you were looking. Here is the new summary.
inbox-closed = The round is closed.
inbox-people = Handed in: { $done } of { $asked } people
inbox-people-hidden = Too few people to show how many answered.
inbox-unconnected = Not connected yet: { $count }
inbox-left = From people who have left: { $count } (kept, not counted)
inbox-decided = Decided for the company: { $decided } of { $of }
inbox-agreed = Questions with one clear answer: { $count }. You can accept them in one go.
inbox-to-decide = **To decide (要確認):** { $count }, the oldest first.
inbox-empty = Nothing is waiting for a decision.
button-inbox-accept = Accept all { $count }
button-inbox-decide = Decide the next one
button-inbox-list = What was decided
button-inbox-result = The company's result
button-inbox-due = Change the date
button-inbox-names = Who hasn't answered?
button-inbox-close = Close the round
button-inbox-less = Show counts only
names = These people haven't handed in. That somebody looked is noted.
names-none = Everybody has handed in.
names-line = ・{ $name }
names-unnamed = ・Without a name so far: { $count }
names-kind = If you talk to them, ask whether something is in their way.
less-ask =
    With counts only, nobody sees who answered what, not even you.
    There is no way back to names. Shall I change it?
button-less-now = Counts only from now on
less-set = Only counts are shown from now on.
less-refused = What was promised can't be widened later. It stays as it is.
close-ask = Close this round? Answers can't be changed after that.
close-typing = In the middle of it: { $count }. What they wrote is kept, but not counted.
button-close-now = Close it
closed = The round is closed. Every answer is kept.

## One at a time

rule-to-decide = **To decide** [{ $label }]
rule-question = [{ $label }]
rule-why-conflict = The head of a team and their people answered differently.
rule-why-both-extremes = Some say it is in place, others that it isn't.
rule-why-short = Too few people have answered to suggest anything.
rule-unit = "{ $name }"
rule-unit-whole = **The whole company**
rule-unit-head = Head's answer: { $choice }
rule-unit-staff = Everybody's: ○ { $inplace }, △ { $partly }, × { $notinplace }, ？ { $unknown } (of { $asked })
rule-unit-hidden = Everybody's: too few people to show
rule-unit-waiting = Everybody's: shown once all have answered, or the round is closed
rule-finding = Some don't know. Perhaps nobody has told them how it is done.
rule-proposal = Read as they are, the answers come to { $choice }.
rule-standing = The company's answer is { $choice }. If you pick another, the earlier one is kept too.
rule-standing-not-applicable = It is marked as not concerning you. If you pick an answer, that is kept too.
rule-standing-reason = The reason given: { $reason }
rule-ask = Pick the company's answer. I'll ask for a short reason next.
button-rule-not-applicable = Doesn't concern us
rule-overtaken = Somebody else decided this a moment ago. This is what they decided.
rule-reason = [{ $label }] Why { $choice }? A few words are enough.
rule-reason-not-applicable = [{ $label }] Why doesn't this concern the company? A few words are enough.
rule-reason-warning = Please leave out personal data and passwords. "cancel" takes you back.
text-empty = I found no words in that. A few are enough.
text-long = Please keep it under 200 characters.
text-password = That looks like a password, and I don't keep those. Please write it without.
text-token = That looks like a key or token, and I don't keep those. Please write it without.
text-digits = Twelve digits may be somebody's My Number, and I don't keep that. Please write it without.
text-card = That looks like a card number, and I don't keep those. Please write it without.
rule-accepted = Accepted as the company's answers: { $count }.
rule-ruled = [{ $label }] The company's answer is { $choice }.
rule-ruled-not-applicable = [{ $label }] Marked as not concerning the company.
list = **The company's answers.** Pick a part to look at one again.
list-part = The company's answers in **{ $part }**. Pick one to look at it again.

## The company's result

result = **{ $name }**: the company's answer
result-provisional = Provisional: { $decided } of { $of }. The result appears once all are decided.
result-left-out = Counted as not concerning you: { $count }
handed-in = Handed in. Thank you for your help.
handed-in-due = You can change your answers until { $month }/{ $day }.
handed-in-change = You can change your answers until the round is closed.
handed-in-look = What you could look at yourself:
no-points = The points are the company's, once its answers are decided. There are none for single people.

## Another edition

move-preview = **From edition { $from } to { $to }**, this would change:
move-carried = Kept as they are: { $count }
move-reworded = New in meaning, asked again: { $count }
move-added = Added: { $count }
move-removed = Dropped: { $count }
move-dry = Nothing has changed yet. The current round is kept either way.
button-move = Move to edition { $edition }
button-move-now = Move
button-move-undo = Back to the earlier edition
moved = You're on edition { $edition }. What means the same is already answered.
restored = Back on edition { $edition }. Every answer is still there.
nothing-to-move = There is no edition to move to.

## Actions

actions = **Actions.** { $open } open.
actions-none = There are no actions at the moment.
actions-not-yours = You have no actions at the moment.
actions-overdue = Past their date: { $count }. It's fine to set a new one.
actions-take = Not taken on yet: { $count }
actions-again = Done. What is the answer to these now?
button-actions = Actions
button-actions-take = Take on { $count }
button-actions-more = Show more
button-action-show = See "{ $label }"
button-action-again = Answer it again
button-action-again-for = Answer "{ $label }" again
action-taken = Actions taken on: { $count }. You can change who and when at any time.
action-changed = Changed.
action-again = Well done. I'll ask this question again at the next check.
action-gone = I couldn't find that action.
action-title = [{ $label }] { $title }
action-find-out = [{ $label }] Find out how it stands
action-owner = Who: { $owner }
action-owner-you = Who: you
action-owner-name = Who: { $name }
action-owner-somebody = Who: somebody without a name here
owner-staff = everybody
owner-manager = the head of the team
owner-coordinator = the information security lead
owner-auditor = the auditor
action-due = Until: { $month }/{ $day }
action-due-over = Until: { $month }/{ $day } (gone by)
action-due-none = Until: no date
action-state = State: { $state }
action-state-open = open
action-state-done = done
action-state-dropped = given up
action-note = Note: { $note }
action-question = The question behind it:
action-standing = The company's answer now: { $choice }
button-action-done = Done
button-action-drop = Give it up
button-action-reopen = Open it again
button-action-owner = Change who
button-action-due = Change the date
button-action-note = Write a note
owner-ask = Who sees to it? Type a name, or pick below.
owner-nobody = I found nobody of that name. Try again, or pick below.
owner-several = Several people have that name. Please write a little more of it.
button-owner-me = Me
button-owner-coordinator = The security lead
button-owner-manager = The head of the team
note-ask = What shall I note?
command-rulings = Decide the company's answer
command-actions = See the actions
