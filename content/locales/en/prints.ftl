# The company's papers as files.

button-prints = Get a paper
button-print-word = Word
button-print-html = HTML
button-print-markdown = Markdown
print-policy = Basic policy
print-preparation = Preparation sheet
print-card = Emergency card
print-handbook = Handbook
print-notice = Notice for staff
print-privacy = Personal information
prints-shelf = Which paper would you like?
prints-formats = **{ $paper }**: what should it be written as?
prints-here = **{ $paper }**, as a file.
prints-beside-policy = The Japanese text is the policy itself. The other file only explains it.
prints-beside = It comes in Japanese, and in your language beside it.
prints-policy = Have the management read it, then publish it where people outside the company can read it.
prints-card = Print it, and put it up where people see it on the day chat is down.
prints-no-rules = The handbook can be made once the company has decided all 25 questions.
prints-not-yet = This paper is not finished yet. Whoever is responsible for information security completes it.

## When personal data may have leaked. Every date is a guide.

button-clocks = When to report
clock-wanted =
    On which day did somebody of the company know that personal data may have leaked?
    Send it like "11/25" or "yesterday". The day is not kept.
clock-no-day = I could not read that as a day. Please send it like "11/25".
clock-ahead = That day has not come yet. Please send the day it was known.
clock-long-ago = That is more than a year ago. Please check the year and send it again.
clock-guide = **Known on { $date }**: this is a guide to when to report.
clock-first-passed = The days of the first report are over. Report today what you know so far.
clock-full-passed = The day of the final report is over too. Contact the commission (個人情報保護委員会) today.
clock-first = · First report (速報, 3 to 5 days): about { $from } to { $to }
clock-full = · Final report (確報, 30 days): by about { $date }
clock-unlawful = · Final report where somebody may have meant harm (60 days): by about { $date }
clock-counted = Weekends count too, and so does a leak that is only possible.
clock-check =
    Whether you must report, and by when exactly, is told here.
    → [Personal Information Protection Commission (個人情報保護委員会)]({ $url })
button-clock-word = Card with dates (Word)
button-clock-html = Card with dates (HTML)
button-clock-again = Count from another day

## The handbook. Who read it is for themself to see, and a number for those who coordinate.

handbook-made = Your company's own decisions make this **handbook**. What was decided as not in place is no rule in it.
handbook-not-posted = It has not been handed out yet.
handbook-as-posted = It is the one that is handed out now.
handbook-changed = It has changed since it was handed out. Hand it out again, and reading it is counted anew.
handbook-read = { $count } of { $of } people pressed "I have read it".
handbook-read-hidden = There are too few people to tell how many have read it.
handbook-posted = Handed out in the channels of teams: { $count }
handbook-no-room = There is no team channel to post it in yet. "Company" shows how to connect one.
handbook-card = **Information Security Handbook**: the rules our company decided on.
handbook-card-private = Once you have read it, press the button. Nobody here sees who did.
handbook-mine = **Information Security Handbook**. Press the button once you have read it.
handbook-thanks = Thank you for reading it. Nobody else is shown that you did.
handbook-newer = A newer handbook has been handed out since. Please read that one.
handbook-none-yet = No handbook is handed out at the moment.
button-handbook-read = I have read it
button-handbook-post = Post to team channels
button-handbook-mine = Show the handbook
