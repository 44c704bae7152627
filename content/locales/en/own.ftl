# One's own data. What goes and what stays is said honestly before anything is pressed.

mydata-accounts = Accounts that lead to you: { $count }
mydata-enquiries = Questions you asked a person: { $count }
own-file = Here is everything that is kept about you, as a file.
own-file-name = My data
own-erase-ask = **Before your data is erased,** here is what goes and what stays.
own-erase-goes = What goes:
own-erase-goes-you = ・Your name, account id, language, device and message settings
own-erase-goes-answers = ・{ $count } answers that were not handed in
own-erase-goes-enquiries = ・{ $count } questions you asked a person, and what was answered
own-erase-goes-company = ・Everything about the company: nobody else is in it
own-erase-stays = What stays, without your name:
own-erase-stays-answers = ・{ $count } answers you handed in (the company's totals don't change)
own-erase-stays-few = ・Few people are here, so somebody might guess whose they were
own-erase-stays-actions = ・{ $count } actions you saw to (they go back to whoever is in charge)
own-erase-stays-decided = ・What you decided for the company (not who decided it)
own-erase-stays-papers = ・The company's papers and notes, with any name written there
own-erase-stays-mark = ・A mark that somebody erased their data, and when
own-erase-really = This can't be undone. Erase it?
own-kept = All right. Nothing was erased.
own-erased = It is erased. Thank you for everything.
own-erased-again = If you write again, we meet for the first time.
button-own-take = Get it as a file
button-own-erase = Erase my data
button-own-erase-now = Yes, erase it
button-own-keep = Keep it
button-own-again = Begin anew
