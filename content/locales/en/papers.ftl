### The words of the company's documents, in English for reference: the Japanese paper is the one that counts.

paper-date = { $month } { $day }, { $year }
paper-month-1 = January
paper-month-2 = February
paper-month-3 = March
paper-month-4 = April
paper-month-5 = May
paper-month-6 = June
paper-month-7 = July
paper-month-8 = August
paper-month-9 = September
paper-month-10 = October
paper-month-11 = November
paper-month-12 = December

## Who signs.

paper-signature = { $name }, { $title }

## The basic policy on information security.

paper-policy = Basic Policy on Information Security
paper-policy-customers =
    At { $company } (“we”), our business rests on the information our customers entrust to us. We have set this policy to keep that information from leaking, being lost or becoming unusable through cyberattacks, human error or disaster, and every officer and employee observes it.
paper-policy-own =
    At { $company } (“we”), the information we have built up through our business is one of our most valuable assets. We have set this policy to keep it from leaking, being lost or becoming unusable through cyberattacks, human error or disaster, and every officer and employee observes it.
paper-policy-both =
    At { $company } (“we”), both the information our customers entrust to us and the information we have built up ourselves are among our most valuable assets. We have set this policy to keep them from leaking, being lost or becoming unusable through cyberattacks, human error or disaster, and every officer and employee observes it.
paper-policy-enacted = Enacted: { $date }
paper-policy-revised = Revised: { $date }
paper-policy-contact = Inquiries about this policy: { $contact }
paper-policy-reference = Reference translation. The Japanese policy (情報セキュリティ基本方針) is the official text.

paper-clause-management = Responsibility of management
    .body = Our management treats information security as a key business matter and leads from the front. It provides the people and the budget that are needed, and regularly checks how the work is going.
paper-clause-structure = Structure and rules
    .body = We appoint a person responsible for information security and make roles and reporting lines clear. What must be observed is written down as company rules that everyone can look up at any time.
paper-clause-staff = Training and daily practice
    .body = We train officers and employees when they join and at regular intervals afterwards. Each of us understands the weight of the information we handle and works according to the procedures laid down.
paper-clause-law = Compliance with laws and contracts
    .body = We comply with the law, above all the Act on the Protection of Personal Information, and with the contracts we have made with customers and partners. Information we receive is handled only for the agreed purposes.
paper-clause-incident = Preparing for and responding to incidents
    .body = We set out contacts and procedures before anything happens. Should an incident occur, we contain the damage, promptly inform those concerned, find the cause and take steps so that it does not happen again.
paper-clause-measures = Everyday measures
    .body = We keep up the basics day by day: updating devices and software, protecting against malware, managing passwords, reviewing who has access, keeping abreast of new threats, and making backups.
paper-clause-partners = Contractors and external services
    .body = We choose contractors and external services after checking that they are safe. How information is handled is agreed by contract, and we confirm that the agreement is kept.
paper-clause-review = Continuous review
    .body = At least once a year we examine the state of our own measures. In light of the results and of changes around us, we review both the measures and this policy.

## The handbook. One rule for each question of the self-check; only those ruled ○ are printed.

paper-handbook = Information Security Handbook
paper-handbook-opening =
    This handbook brings together the rules that everyone at { $company } follows. When in doubt, do not decide alone; ask the person responsible. Asking and reporting are part of the job.
paper-handbook-spreading = Rules still being rolled out
    .note = These do not yet reach everyone and every device. Begin wherever you can.
paper-handbook-accident = If you think something has happened
    .frame = Tell us while it is still “probably nothing”. Telling early is the best protection there is, and nobody is blamed for it.
paper-handbook-tell = Whom to tell
paper-handbook-dated = This handbook reflects what was decided on { $date }.

paper-fact-company = Company
paper-fact-issued = Issued
paper-fact-responsible = Responsible for information security
paper-head-role = Role
paper-head-call = Who, and how to reach them
paper-contact-lead = Responsible for security
paper-contact-manager = Decides for the company
paper-contact-vendor = Looks after the machines
paper-contact-partner = To be informed

paper-chapter-basics = Everyday basics
paper-chapter-network = Mail and the Internet
paper-chapter-data = Keeping and carrying information
paper-chapter-office = Desk and office
paper-chapter-promises = What the company promises

paper-rule-1 = Install updates of computers, phones and software within the week they are announced. Nothing out of support is used for work.
paper-rule-2 = Never switch off the anti-malware software. If it warns you, stop and tell the person responsible.
paper-rule-3 = Make passwords long and hard to guess, and different for each service. Always use multi-factor sign-in where there is one.
paper-rule-4 = Share files and cloud folders only with those who need them. When somebody moves or leaves, take away their rights without delay.
paper-rule-5 = When you learn of a new trick or a warning, share it inside the company.
paper-rule-6 = Do not open attachments or links in mail you did not expect. If it looks odd, tell the person responsible.
paper-rule-7 = Check the recipients and attachments once more before you send mail or a fax. Use BCC for many people who do not know each other.
paper-rule-8 = Keep important information out of the text of a mail. Hand it over in a protected file or a restricted share, and tell the password another way.
paper-rule-9 = Do not give the key of the company Wi-Fi to outsiders. Guests get the guest network.
paper-rule-10 = Do not install software of unknown origin. Nothing about the company or its customers goes on private social media.
paper-rule-11 = Keep important data where it belongs and back it up at fixed intervals. One copy is kept unplugged from any device.
paper-rule-12 = Put away important papers and media when you leave your desk, and lock them up when you go home.
paper-rule-13 = Ask before you take papers or devices out. Protect them with encryption or a password, and keep them with you.
paper-rule-14 = Lock the screen when you leave your seat.
paper-rule-15 = When you see a stranger in the office, ask kindly whom they have come to see.
paper-rule-16 = Lock away notebooks and other portable devices before you go home.
paper-rule-17 = The last to leave checks the locks and writes it down.
paper-rule-18 = Shred papers. Wipe devices and media so that nothing can be restored before you dispose of them.
paper-rule-19 = What you learn at work stays confidential, during your employment and after it.
paper-rule-20 = Take part in security training when you join and regularly afterwards.
paper-rule-21 = Use a private phone or computer for work only with permission. Keep its screen lock, updates and anti-malware on.
paper-rule-22 = Before handing important information to a partner, agree on confidentiality.
paper-rule-23 = Ask the person responsible before you start using a cloud or other outside service for work.
paper-rule-24 = Know the contacts and steps for an incident before you need them.
paper-rule-25 = Company rules are written down and kept where everyone can read them.

## First steps after an incident, in the handbook and on the card.

paper-first-isolate = Take the machine off the network: unplug the cable, switch off Wi-Fi.
paper-first-power = Do not power it off and do not reset it; that would erase the traces.
paper-first-record = Write down when you noticed, what the screen said and what you did. A photo of the screen is fine.
paper-first-call = Tell the contacts below, by phone or in person. Chat and mail may be read by whoever broke in.
paper-first-alone = Do not decide alone to pay anything or to delete any file.

## The incident card, one sheet.

paper-incident = Information Security Emergency Card
paper-incident-frame = Take a breath, then go from top to bottom. Keep this card on paper, where it can be seen when chat is down.
paper-incident-first = First steps
paper-incident-inside = Inside the company
paper-incident-outside = Outside help
paper-incident-clocks = If personal data leaked, or may have
    .about = The Personal Information Protection Commission and the people concerned must be told: from one person on for sensitive data, risk of financial harm or a possible unlawful purpose such as a cyberattack; otherwise above 1,000 people.
    .note = These days are a guide, counted from the day you knew, weekends included. Confirm the duty and the exact deadline with the Commission ({ $url }).
paper-incident-known = Counted from { $date } as the day you knew.
paper-incident-dated = Prepared: { $date } (check the contacts once a year)

paper-head-desk = Desk
paper-head-for = What for
paper-head-open = How and when
paper-head-report = Report
paper-head-guide = Guide
paper-head-date = Date (guide)

paper-desk-ipa = IPA cybersecurity desk for companies (企業組織向けサイバーセキュリティ相談窓口)
    .for = Advice on first response; start here if unsure whom to tell. No forensic work.
    .open = Mail cs-support@ipa.go.jp · { $url }
paper-desk-police = Police, cyber desk (警察 サイバー事案の相談窓口)
    .for = Reporting and consulting on crime. It is not a damage report (被害届).
    .open = { $url } · Not read on weekends, holidays and at year-end; a reply may take days. Urgent: the nearest station or #9110 (weekdays, daytime). Danger to life: 110.
paper-desk-ppc = Personal Information Protection Commission (個人情報保護委員会)
    .for = Reporting leaks of personal data.
    .open = { $url } · Shows whether to report, and the forms.

paper-clock-preliminary = Preliminary report
    .guide = within about 3 to 5 days
paper-clock-full = Full report
    .guide = within 30 days
paper-clock-unlawful = Full report (possible unlawful purpose, such as a cyberattack)
    .guide = within 60 days
paper-dates-between = about { $from } to { $to }
paper-dates-until = about { $date }

## The preparation sheet for the declaration, one sheet.

paper-declaration = Preparing the SECURITY ACTION Declaration
paper-declaration-frame = This sheet only prepares. Whoever holds the company’s GBizID declares at the official site. SECURITY ACTION is a company’s own declaration, not a certification by IPA.
paper-declaration-known = What the form asks
paper-declaration-hand = Have at hand
paper-declaration-steps = At the official site
paper-declaration-dated = Prepared: { $date }
paper-declaration-note = Based on the procedure since April 2026. Screens and fields may change; what the official site says comes first.

paper-fact-number = Corporate number (法人番号)
paper-fact-gbizid = GBizID (GビズID)
paper-fact-industry = Industry
paper-fact-size = Employees
paper-fact-star = What is declared
paper-fact-published = Where the policy is published
paper-people-up-to-5 = up to 5
paper-people-up-to-20 = 6 to 20
paper-people-up-to-50 = 21 to 50
paper-people-up-to-100 = 51 to 100
paper-people-up-to-300 = 101 to 300
paper-people-more = more than 300
paper-number-none = none (sole proprietor)
paper-star-one = ★ one star (works on the six basic rules)
paper-star-two = ★★ two stars (self-check done, basic policy set and published outside)
paper-gbizid-prime = Prime (プライム)
paper-gbizid-member = Member (メンバー)
paper-gbizid-none = still to get (an application by post can take about a month)

paper-hand-gbizid = GBizID of the kind Prime or Member (Entry cannot be used)
paper-hand-company = Official name of the company with its reading, address, representative
paper-hand-person = Name, department, telephone and mail address of the person in charge
paper-hand-articles = Result of the six basic rules (gaps do not bar a declaration)
paper-hand-diagnosis = Result of the 25-question self-check (no score is asked for)
paper-hand-policy = Address of the page with the published policy, or the brochure

paper-go-open = Open the official site ({ $url }) and sign in with the GBizID.
paper-go-check = Check the company’s data and fill in what is missing from the table above.
paper-go-choose = Choose the star, read the terms and agree.
paper-go-keep = Note the declaration ID (11 digits) and the day, and keep them on record.
paper-go-logo = Fetch the logo from the official site after the declaration, and follow its rules of use.

## The notice for staff, and how personal information is handled.

paper-notice = About the Security Chat Bot
paper-notice-opening = From { $date }, { $company } uses the chat bot Hoshimori (星守り) for its work on information security. It will send you questions and checks; thank you for taking part.
paper-notice-asks = What we ask of you
    .list =
        Answer as things really are. “I don’t know” is a valuable answer too.
        When a check on updates or backups arrives, press Done, Not yet or Don’t know.
        Write no passwords and no personal information to the bot. It never asks for them.
paper-notice-not = What the bot does not do
    .list =
        Answers are not used to appraise anybody, and nobody is ranked.
        It reads no conversations and no mail, and does not watch whether you are at your desk.
        It does not write first on holidays or at night.
paper-notice-leaders = In some teams, the team lead can see who in their own team has not finished a self-check or a check, so that they can help. Only people who were told at least a week before are named. Answers stay unseen, and every look is noted.
paper-notice-kept = What is kept
paper-notice-how-long = How long it is kept
paper-notice-rights = Your own data
    .list =
        See what is kept about you at any time under “My data” in the menu.
        Erase your records in the same place. Company totals stay as numbers that point to nobody.
        Write “stop” and the bot no longer writes first. Nobody asks you why.
paper-notice-contact = Questions and advice: { $contact }

paper-privacy = How Hoshimori Handles Personal Information
paper-privacy-opening = { $company } sets out below how it handles personal information in the chat bot Hoshimori (星守り), which supports its work on information security.
paper-privacy-purpose = Purpose
    .list =
        To carry out the self-check and the checks on updates, backups and the like.
        To find missing measures and follow how they come along.
        To send notices to those who need them, when they need them.
paper-privacy-seen = Who sees it
    .list =
        Each person sees their own answers. Whether anybody else does is decided per diagnosis and shown before the first question.
        Team summaries have only counts and shares, and small teams are hidden.
        Whoever runs the server ({ $operator }) does not look at answers in the course of their work.
paper-privacy-outside = Outside the company
    .list =
        It is kept on a server the company controls. Nothing is sent out except to the chat service in use.
        Unless the law requires it, nothing is given to third parties without consent.
paper-privacy-dated = Enacted: { $date }

paper-head-kept = What is kept
paper-head-why = What for
paper-head-what = Kind
paper-head-until = Time

paper-kept-account = User id at the chat service
    .why = to know whom to write to
paper-kept-name = Display name
    .why = to address you and to show who is in charge
paper-kept-team = Team and role
    .why = for summaries per team
paper-kept-language = Language
    .why = to write in words you read easily
paper-kept-zone = Time zone
    .why = to stay within working hours
paper-kept-answers = Answers, results of checks, what was read
    .why = for the diagnosis and the measures
paper-kept-times = Times of answers and messages
    .why = to keep dates and never send twice

paper-until-answers = Answers of each person
paper-until-results = Results of the company
paper-until-deliveries = Record of messages sent
paper-until-leavers = Data of people who left
paper-months = { $count } months
paper-years = { $count } years
paper-days = { $count } days
