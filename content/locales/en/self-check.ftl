### The 25 questions of the self-check (自社診断), asked in our own words.
### A message ending in `-v4` is what edition 4.0 asks where it differs from 3.1.

part-1 = Basics for everyone
part-2 = Everyday work
part-3 = How the company runs

band-all = All 25 items are in place. You have reached the entry level of IPA's guideline for small companies (中小企業の情報セキュリティ対策ガイドライン).
    .next = From here you can make your protection stronger still. Why not choose a day for the next look right now?
band-most = Most of this is already a habit. Only some parts still need attention.
    .next = Take the remaining items one at a time and aim for 100.
band-half = The groundwork is taking shape. There are still several thin spots.
    .next = Start with the items that scored lowest. Every one you finish makes the company safer.
band-few = As things are, an incident could happen at any time. Now that you know, today is a good day to start.
    .next = Choose one thing you can do today and begin. Finding out about a single "Don't know" already moves you forward.

## Part 1

self-check-1 =
        When a PC or phone tells you about an update, do you install it without putting it off?
        That means the system itself and the apps you use every day.
    .label = Software updates
    .why = An update is a repair for a hole that has been found. Attackers learn where the hole is too, so unrepaired devices are their first target.

self-check-1-v4 =
        Do you install updates promptly on every device used for work, both system and software?
        Count PCs and phones, and also routers and shared drives.
    .label = Updates, all devices
    .why = An outdated router lets intruders in at the company's front door. Devices that are out of support no longer receive repairs at all.

self-check-2 = Is antivirus software running on work PCs and phones, with its definitions (its catalogue of known malware) updating by themselves?
    .label = Antivirus
    .why = Malware changes almost daily. With an old catalogue, newcomers slip through, and important files may become unreadable.

self-check-3 =
        Are your passwords long and complex enough that even your family couldn't guess them?
        Aim for 10 characters or more, mixing capitals, small letters, digits and symbols.
    .label = Passwords
    .why = A password leaked from one service is soon tried on many others. If you reuse it, one leak becomes a leak everywhere.

self-check-4 =
        Is important information open only to the people who need it for their work?
        Look at shared folders, cloud storage and printers, and at the access of people who have left.
    .label = Access and sharing
    .why = Customer lists have been readable from outside because a link was left open to anyone. An old employee's ID is a way in, too.

self-check-5 =
        Have you settled how to learn about new scams and attacks, and do you pass the news on at work?
        For example, someone reads the notices from IPA and your bank and posts them in chat.
    .label = Threat news
    .why = People who know a trick stop when the fake email arrives. When one person notices and speaks up, everyone else is safer.

## Part 2

self-check-6 =
        Before opening an attachment or a link in an email, do you pause and check that it is genuine?
        Leave doubtful ones closed and tell your colleagues.
    .label = Incoming email
    .why = Emails dressed up as invoices or delivery notices arrive every day. Opening a single one can let malware in and make company data unusable.

self-check-7 = Before sending an email or a fax, do you take an extra step against sending it to the wrong place, such as a second look at the address?
    .label = Outgoing email, fax
    .why = A quotation goes to another company with a similar name. Anyone can slip like that, and once it has arrived you can't take it back.

self-check-8 =
        Do you keep important details out of the email text and send them protected?
        Use a file with a password told by another route, or a link only the recipient can open.
    .label = Secrets in email
    .why = Bank details in an email's text can be read by a stranger after one typing slip in the address. If they are protected, the contents stay safe.

self-check-9 =
        Is the company Wi-Fi protected with strong encryption (WPA2 or WPA3) and a long password?
        Change the router's original password as well.
    .label = Wi-Fi
    .why = Wi-Fi reaches beyond your walls. If it is weakly protected, someone in the car park may be able to look at company data.

self-check-10 =
        Have you taken steps against malware from websites and against trouble from social media posts?
        For example, settings that block risky sites, and agreed rules for posting.
    .label = Web and social media
    .why = A photo taken at work can show a customer's drawing, and a post keeps spreading even after you delete it. Fake sites can hand you malware.

self-check-11 = Malware, a broken machine, a slip of the hand: do you back up important data so that you can recover from any of them?
    .label = Backups
    .why = Rebuilding drawings and customer lists from nothing takes months. With a backup, you carry on from where you were.

self-check-11-v4 =
        Do you back up important data at fixed intervals and keep it going?
        You should be able to recover from malware, a broken machine and a slip of the hand alike.
    .label = Regular backups
    .why = If the last backup is a month old, a month of work is gone. Fixed intervals keep the loss small.

self-check-12 = Do you clear important papers and USB sticks off your desk and put them in a cabinet or drawer that locks?
    .label = Clear desk
    .why = Papers on a desk are seen by visitors and get mixed up with others. When everything has its place, you notice at once if a page is gone.

self-check-13 =
        When important papers, PCs or USB sticks leave the building, are you prepared for loss and theft?
        That means permission and a record, a lock and encryption, and never leaving them in the car.
    .label = Taking things out
    .why = A luggage rack, a car seat, the floor of a restaurant: anyone can leave a bag behind. With a lock and encryption, the contents stay yours.

self-check-14 =
        Do you lock your screen even when you only get up to make tea?
        It keeps others from looking at your PC or using it.
    .label = Screen lock
    .why = An open screen is like a car with the key in it. A few minutes are enough for someone to send email in your name.

self-check-15 =
        Do you keep outsiders from simply walking into the office or workshop?
        For example, ask visitors at the door what they came for, and speak to faces you don't know.
    .label = Visitors
    .why = Anyone who walks in with confidence looks like a contractor. A friendly "Can I help you?" is often enough to prevent a theft.

self-check-16 = At the end of the day, are laptops and other portable devices locked away or secured with a cable?
    .label = Devices locked away
    .why = Small things that sell well are what burglars look for first. You can replace the machine, but not the customer data inside it.

self-check-17 =
        Do you follow a routine against forgotten locks, such as the last person checking doors and windows?
        Noting the time and name makes it safer still.
    .label = Locking up
    .why = "Someone will have locked it" is how doors stay open. When it is the last person's job, everyone goes home at ease.

self-check-18 =
        Before throwing away important papers, old PCs or USB sticks, do you make sure nobody can ever read them?
        Shred, wipe with a tool, or physically destroy them.
    .label = Safe disposal
    .why = Data emptied from the recycle bin can often be brought back with ordinary tools. Second-hand devices have turned up with former owners' customer lists.

## Part 3

self-check-19 =
        Does everyone understand and keep the promise to protect what they learn at work?
        A written pledge on joining and on leaving is a good measure.
    .label = Confidentiality
    .why = Friendly small talk can give away a new product or a price. With a promise made beforehand, people think before they speak.

self-check-20 =
        Do you teach your people how to protect information, and remind them from time to time?
        When they join and once a year is a good rhythm.
    .label = Staff training
    .why = However good the equipment, it is a person who presses the button. After even a short talk, people come and ask when in doubt.

self-check-21 =
        Is it clearly settled whether people may use their own phones and PCs for work, and on what conditions?
        Deciding not to allow it counts as a clear rule.
    .label = Personal devices
    .why = Families share a home PC, and old phones get traded in. With a rule, you know where the company's information is.

self-check-22 =
        When you share important information with another company, does your contract include a promise of confidentiality?
        Handling, return and notice of incidents belong there too.
    .label = Partner contracts
    .why = A spoken promise leaves open what exactly should be protected. With it in writing, both sides also know what to do after a leak.

self-check-23 =
        Before choosing a cloud or other outside service, do you check that it is safe and reliable?
        Look at the terms, the backups, and what happens to your data when you leave.
    .label = Outside services
    .why = When a service stops or closes, your data stops with it. If you look beforehand, you can have another way ready.

self-check-24 = Are you prepared for malware or a leak: is it settled whom to tell, who decides and what to do first?
    .label = Incident readiness
    .why = On the morning of an incident, anyone would be flustered. With contacts and first steps on one sheet of paper, you can act before it spreads.

self-check-25 = Have you written down measures 1 to 24 as company rules and shown them to your people?
    .label = Written rules
    .why = Rules that live only in someone's head leave with that person. Once they are written, newcomers can follow them too.
