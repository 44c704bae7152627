# What the bot says in English. Not a gloss of the Japanese: what a friendly colleague would say.
# The official Japanese name stands beside a translation.

## Choices

choice-in-place = In place
choice-partly = Partly in place
choice-not-in-place = Not in place
choice-unknown = Don't know

## Language

language-ask =
    ことばを選んでください。
    ことばを えらんで ください。
    Please choose your language.
language-ja = 日本語
language-ja-easy = やさしい日本語（にほんご）
language-en = English
speaking = I'll speak English from here on.

## First contact

notice-hello = Hello, I'm **Hoshimori (星守り)**.
notice-why =
    Together we'll look at how well your company's information is protected, one short question at a time.
    It also prepares you for a SECURITY ACTION self-declaration (自己宣言) with IPA, Japan's IT promotion agency.
notice-kept-local = Your answers and settings stay on this computer, in { $keeps }.
notice-kept-company =
    This bot is run by { $operator }.
    It keeps your account's id and display name, your team, your language, your answers and when you gave them.
    It does not collect conversations.
notice-seen-local = Only people who use this computer can see them. Nothing is sent anywhere.
notice-seen-company = What you answer is never posted in a channel.
notice-stop = Take a break or leave whenever you like. Send "stop" and I won't write to you first.
button-agree = Begin

## Menu

menu = **Menu.** What would you like to do?
menu-nameless = To begin with, give the company a name under "Company". It helps later on.
menu-open = Unfinished: { $name } ({ $answered }/{ $of })
set-articles = The { $count } basic rules ({ $count }か条)
set-self-check = The { $count }-question self-check (自社診断)
button-continue = Continue
button-articles = The 6 basic rules
button-check = The 25-question self-check
button-answers = My answers
button-score = Points explained
button-snooze = Remind me later
button-timeoff = I'm away
button-stop = Stop messages
button-start = Resume messages
button-language = ことば / Language
button-name = Company name
button-mydata = My data
button-invite = Invite a colleague
button-link = Connect another chat
button-human = Ask a person
button-verify = Who is this bot?
button-help = Help
button-menu = Menu
help =
    Answer with a button, a number, or plain words such as "yes", "no", "partly" or "don't know".
    "back", "skip", "why", "how" and "pause" work at any time.
    Every answer is saved at once, and you can change it later.
    To leave, just close the window.

## A sheet begins

begun = Here we go: **{ $name }**
begun-time = { $count } questions, about { $minutes } min, with a break offered after every five.
begun-alone =
    When one person answers, those answers become the company's answers.
    With so few people I can't promise that nobody will know who answered.
begun-counted = Answers are only counted; your team never sees a name.
begun-leaders = Your team lead can see who is still open, but only people who were told beforehand, and never an answer.
begun-articles = The official name is 情報セキュリティ6か条 (six articles). Up to edition 3.1 there were five.
begun-articles-five = The official name is 情報セキュリティ5か条 (five articles). Edition 4.0 has six.
begun-self-check = The official name is { $official }; these are the topics of guideline edition { $edition }.
begun-own-words = The questions are in Hoshimori's own words.
official-text = → [See the official document (Japanese)]({ $url })

## A question

asked-progress = **{ $position }/{ $of }** ・ { $part } ・ about { $minutes } min left
asked-after-silence =
    I couldn't be reached for a while.
    If you answered meanwhile, it didn't arrive. Sorry! Please answer once more.
asked-standing = Your answer so far: { $choice }.
asked-why = Why we ask:
asked-how = How to: { $title }
asked-how-on = How to on { $system }: { $title }
asked-how-choose = Pick what you use, and the steps will match its screens.
system-windows = Windows
system-mac = Mac
system-iphone = iPhone / iPad
system-android = Android
button-back = ← Back
button-skip = Skip
button-why = Why?
button-how = How?
button-pause = Pause
button-to-review = Back to the list
settled = [{ $label }] { $choice }
settled-thanks = [{ $label }] { $choice }. Thank you!
settled-changed = [{ $label }] Changed from { $before } to { $choice }.
put-aside = [{ $label }] Put aside. I'll ask once more at the end.
left = [{ $label }] Still { $choice }.
left-open = [{ $label }] Left open for now.
lesson-unknown = "Don't know" is an honest, useful answer. Finding out is the first step.
lesson-measure = What you can do: { $title }
perhaps = If it's a "maybe", which of these is closest?
first-already = This is the first question.

## Resting, coming back

rest =
    That's { $answered } of { $of }. Nicely done.
    Time for a breather. Carry on whenever it suits you.
resting =
    Saved up to { $answered } of { $of }.
    Choose "Continue" when you're ready; you'll be back at the same question.
welcome-back = Welcome back. { $name }: { $answered } of { $of } answered so far.
welcome-back-reworded = The wording of the questions has been updated since. Your earlier answers are all still there.
button-first = Go through from the first
button-later = Later

## Reviewing, handing in

review = Your answers: **{ $name }**
review-complete = That's all of them. Choose "Hand in" when you're happy with them.
review-missing = { $count } to go. You can hand in once they're answered.
review-submitted = Handed in. If you change an answer, the result follows at once.
review-ended = This round is over. Its answers stay as they are.
review-legend = Key: ○ in place, △ partly, × not in place, ？ don't know, － open
review-part = Your answers in **{ $part }**. Pick one to change it.
button-submit = Hand in
button-remaining = Answer the rest
button-part = Look over "{ $part }"
outcome-points = Your total is **{ $points } points** (the range is −25 to 100).
outcome-provisional = Provisional: { $decided } of { $of }. The total appears once every question has an answer.
outcome-before = It was { $points } before.
outcome-articles = { $done } of the { $of } rules are in place.
outcome-look = Worth a look next ({ $count } in all):
outcome-unknown = Marked "Don't know": { $count }. Finding out is a step forward in itself.
outcome-nothing-weak = Nothing stands out. Keep going like this.
star-one = ★ (one star, 一つ星) is a promise to work on the rules. You may declare it while some are still open.
star-two = ★★ (two stars, 二つ星) asks for no score: the self-check done, a basic policy made, and that policy published outside.
not-certified = It is the company's own declaration (宣言). IPA does not certify anything here.
outcome-declare =
    Someone with a GBizID (GビズID) makes the declaration on the official site.
    → [SECURITY ACTION management system (SECURITY ACTION管理システム)](https://sme-security.ipa.go.jp/)
button-explain = Explain the points
button-review = Look over my answers
button-anew = Start a new round
begin-anew = Start a new round of { $name }? Your answers and result so far are kept as the earlier round.
explained = **Where the points come from**
explained-rule = ○ gives { $inplace }, △ { $partly }, × { $notinplace } and ？ { $unknown }.
explained-line = { $id } { $label }: { $choice } { $points }
explained-open = { $id } { $label }: open
explained-total = Total **{ $points }**
nothing-yet = There are no answers yet. You can start from the menu.

## Old buttons, words not understood

kept-already = [{ $label }] Already saved as { $choice }.
change-it = [{ $label }] It is { $before } now. Change it to { $choice }?
change-it-new = [{ $label }] Answer { $choice }?
button-change = Yes
button-keep = Leave it
ended = This round is over. Your answers are kept as they were.
strange = That button doesn't work any more. Please use the menu.
not-heard = Sorry, I didn't get that. Please pick one of the choices.
not-heard-again = Sorry again. Please pick one of the choices below, or ask a person.

## Reminders, days off

snooze-ask = When shall I remind you? I write on business days between 10:00 and 16:30.
button-snooze-hour = In an hour
button-snooze-evening = This afternoon
button-snooze-tomorrow = Tomorrow
button-snooze-week = Next week
snoozed = I'll remind you on { $month }/{ $day } at about { $time }.
timeoff-ask = How long will you be away? I won't write first in that time.
timeoff-away = You're marked as away. Tell me when you're back.
button-timeoff-3 = 3 days
button-timeoff-7 = 1 week
button-timeoff-14 = 2 weeks
button-timeoff-back = I'm back
away = Enjoy your time off. No reminders until { $month }/{ $day }.
back-again = Welcome back. Reminders are on again.
stopped = I've stopped writing first. You can still answer at any time.
stopped-still = You asked me not to write first, so there will be no reminder. Start again, and I can remind you when you like.
started = Messages are on again, only when they matter.
reminder = You asked me to remind you. There is something to continue.
reminder-begin = You asked me to remind you. You can begin here whenever it suits you.

## About oneself, a person to ask, who this is

mydata = **Your data.** This is what is kept:
mydata-id = Id: { $id }
mydata-name = Name: { $name }
mydata-team = Team: { $name }
mydata-organization = Company name: { $name }
mydata-locale = Language: { $language }
mydata-zone = Time zone: { $zone }
mydata-system = Device: { $system }
mydata-agreed = Began on: { $date }
mydata-stopped = Messages: stopped
mydata-away = Away: until { $date }
mydata-snoozed = Next reminder: { $date } { $time }
mydata-sheet = Sheet { $name }: { $count } answers
mydata-times = The time of each answer and the first words of my last three messages are kept, too.
verify = **Who this bot is**
verify-local = It runs on this computer and keeps everything in { $keeps }.
verify-company = It is run by { $operator }.
verify-organization = Company name: { $name }
verify-sent = The last things sent here:
verify-nothing-sent = Nothing has been sent yet.
verify-line = { $date } { $time } { $opening }
verify-never = This bot never asks for a password or a code, and never asks you to install anything.
name-ask = Please type the company's name. "Cancel" takes you back without one.
name-standing = It is { $name } now.
name-warning = Please don't write personal data or passwords.
named = Noted: { $name }.
name-long = Please keep it within 60 characters.
name-digits = A 12-digit number may be somebody's My Number (マイナンバー), so I don't keep it. Please type the name alone.
name-kept = The name stays as it was.

## The door, codes, a room with several people

lobby-why = I go through your company's information security with you, one short question at a time.
lobby-code = To begin you need a code. Once a colleague has given you one, just send it here.
lobby-ask = Anyone who has begun can get one with "Invite a colleague" in the menu.
lobby-found = If nobody at your company has begun yet, you can be the first.
lobby-kept = So far I only know your account's id and your language.
button-found = Begin as a company
code-unknown =
    That code didn't open the door. It may have run out.
    Ask for a new one, and send it as you receive it.
code-inside = You're already in this company. Keep the code for somebody else.
code-own =
    Both chats are already in use at this company.
    I can't make them one, but you can go on using each of them.
code-elsewhere =
    This chat already belongs to another company.
    So that nothing gets mixed up, I left everything as it was.
joined = Welcome in. From here on you're part of your company.
joined-name = Welcome to { $name }.
linked = Your two chats are connected. Carry on in either of them.
linked-name = This chat is now connected with yours at { $name }. Carry on in either of them.
share-join = Here is a code to invite a colleague.
share-join-how =
    Pass it on together with the name of this bot.
    Whoever sends it to the bot begins as a member of the same company.
share-join-until = It works for 7 days, for as many people as you like. Please keep it inside the company.
share-link = Here is a code to connect another chat.
share-link-how = Open the other chat and send it to the bot there.
share-link-until = It works once, within 10 minutes. Please don't show it to anyone else.
share-code = { $code }
share-alone =
    Here in the terminal you talk with me alone.
    To use this together, run it in the chat your company uses; the README shows how.
room-card-team = "{ $name }": the security check is something each of you does in a chat of your own.
room-card = The security check is something each of us does in a chat of one's own.
button-mine = Show mine

## The terminal

console-choose = Answer with a number or in words.
console-saved = The file is saved.
console-unsaved = The file could not be saved.
console-farewell = See you any time. What you answer is always saved on the spot.
console-not-utf8 = There were characters I couldn't read (please send UTF-8). No answer was changed.
console-too-long = That was too long to take in. Please try again with less.
console-full = The disk is full, so that answer was not saved. Please free some space and answer again.
console-read-only = The folder can't be written to, so that answer was not saved. Please check its permissions.
console-busy = The data is busy, so that answer was not saved. Please answer again.
console-broken = That answer could not be saved. Please answer again.
error-in-use = { $file } is in use by another Hoshimori. Please close that one first.
error-newer =
    { $file } was made by a newer Hoshimori (format { $found }; this one knows up to { $known }).
    Please use the newer version. The file was not touched.
error-damaged =
    { $file } is damaged, or isn't Hoshimori's data. The file was not touched.
    Restore a copy, or choose another folder with `--data`.
error-read-only =
    { $file } can't be written.
    Check the folder's permissions, or choose another folder with `--data`.
error-no-room = There is no room to keep { $file }. Please free some disk space.
error-nothing-there = There is no { $file }. Please check the folder after `--data`.
error-no-folder = { $file } is not a folder. Please give a folder after `--data`.
error-io = { $file } can't be opened: { $why }
simulate-private = only { $name } sees this

## What the commands of a chat are for

in-private = I've sent you the rest as a direct message.
file-too-large = A file was too large to be sent here.
command-hoshi = Check how well your company keeps information safe
command-option = What would you like to do?
command-menu = Open the menu
command-continue = Carry on where you stopped
command-articles = The 6 basic rules (6か条)
command-check = The 25-question self-check (自社診断)
command-answers = See your answers
command-score = See the points and where they come from
command-language = Choose a language
command-snooze = Be reminded later
command-timeoff = Say that you are away
command-stop = Stop messages
command-start = Resume messages
command-mydata = See your data
command-human = Ask a person
command-verify = Check who this bot is
command-help = How to use this
command-company = See and set up the company
command-invite = Invite a colleague
command-link = Link another chat
command-journey = See where the company stands
command-policy = Write the basic policy
command-declare = Prepare the declaration
command-incident = See whom to call in an emergency
