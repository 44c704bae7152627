# Asking a person. Who reads it, and under which name it goes, is said before anything is written.

human = Please ask whoever looks after security at your company first.
human-desk =
    Outside it, IPA runs a consultation desk (in Japanese).
    → [IPA's consultation desks (相談窓口)]({ $url })
human-alone =
    So far you are the only one of your company here.
    That makes you the one who answers questions, too.
human-yourself = In this company, you are the one who answers questions.
human-waiting = Questions waiting for an answer: { $count }
human-nobody = At the moment there is nobody in this company who could answer.
human-operator = This bot is run by { $operator }.
human-ask = **Ask a person.** Just type your question and send it.
human-to = It goes to: { $names } (in charge of security)
human-to-coordinator = It goes to whoever is in charge of security at your company.
human-as = It carries your name, { $name }. It is not anonymous.
human-as-unnamed = They see that it comes from you. It is not anonymous.
human-about = About: 【{ $label }】
human-warning = Please don't write personal details or passwords.
human-how = To go back without sending anything, type “cancel” or press the button.
human-comma = , { "" }
human-long = Please keep it to 400 characters.
human-too-many = Five of your questions are still waiting for an answer. Please wait until one arrives.
human-sent = Delivered. The answer will arrive right here.
human-sent-later = Kept. They will read it when they next come here; the answer will arrive right here.
human-left = All right. Nothing was sent.
human-came = **A question for you.**
human-answered = **An answer for you.**
human-settled = A question you were sent has been answered.
human-settled-by = Answered by { $by } (asked by { $from })
human-reply-ask = Just type what you want to say and send it.
human-shown = **Question and answers**
human-earlier = (earlier messages not shown: { $count })
human-line = { $by }: { $words }
human-line-on = { $month }/{ $day } { $by }: { $words }
human-state-open = Waiting for an answer.
human-state-answered = It has an answer. You can ask on.
human-unreachable = Whoever asked is no longer with the company. Your answer was not sent.
human-gone = This question can't be found any more.
human-list-none = There are no questions yet.
human-list-waiting = **{ $count } waiting** for an answer.
human-list-own = Your own questions are here, too. (✓ has an answer)
human-label-from = { $from }: { $begins }
human-name = { $name }
human-you = You
human-asker = Whoever asked
human-coordinator = In charge
button-human-answer = Reply
button-human-go-on = Ask on
button-human-write-on = Write more
button-human-list = Questions
button-human-leave = Cancel
button-human-others = Ask somebody else in charge
menu-waiting = Waiting for your answer: { $count }. They are under “Ask a person”.
