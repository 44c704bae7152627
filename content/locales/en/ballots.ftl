# Answers without a name. What can be promised, and what cannot, is said before the first question.

run-mode-anonymous =
    Anonymous: once handed in, nothing tells whose answers they are.
    What a head answers for their team, or for the company, stays under their name.
button-run-anonymous = Anonymous
begun-anonymous =
    This round is anonymous: when you hand in, your answers are cut loose from your name.
    They are counted only together with others, { $count } people or more at a time.
    If fewer than { $count } people hand in before the round closes, their answers are deleted uncounted.
begun-anonymous-draft =
    Until you hand in, the draft is kept under your name.
    Drafts not handed in before the round closes are deleted.
    Backups made until then may still hold them.
    What shows in this chat stays there.
    Once handed in, answers can't be shown to you or changed.
begun-anonymous-office = Questions about your team or the company: { $count }. What you answer there keeps your name.
loose = Your answers are no longer linked to your name.
loose-final = I can't tell which ones are yours, so I can't show or change them.
loose-already = You have handed in, without your name.
draft-gone = This round is closed. Your anonymous draft is deleted, as promised.
inbox-ballots = Anonymous answers are counted { $batch } people or more at a time; { $count } so far.
inbox-ballots-rest = The rest is counted when you close the round. Fewer than { $batch } in all are deleted uncounted.
inbox-left-loose = Anonymous answers of people who have left still count.
button-inbox-hide = Make it anonymous
hide-ask =
    If I make it anonymous, nobody will ever know whose answer is whose.
    There is no way back. Shall I?
button-hide-now = Make it anonymous
hide-set = The round is anonymous now.
hide-begun = Somebody has begun already, so this round can't become anonymous. The next one can.
hide-few = Fewer than { $count } people are asked, so I can't promise that nobody will know.
close-loose = If fewer than { $count } people handed in anonymously, their answers are deleted uncounted.
close-typing-loose = In the middle of it: { $count }. Their anonymous drafts will be deleted.
closed-loose = The round is closed. If fewer than { $count } people handed in anonymously, their answers are deleted uncounted.
mydata-sheet-loose = Sheet { $name }: handed in anonymously
own-erase-stays-loose = ・What you handed in anonymously (I can't tell which answers are yours)
run-anonymous = This round is anonymous; there are no points for single people.
