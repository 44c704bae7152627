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
