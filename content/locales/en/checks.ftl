# The questions of the recurring checks. The answers are Done, Not yet, Don't know and Not applicable. Labels up to 20 characters.

check-update = Are this month's updates in? Restart your computer and phone, and you are done.
    .label = Monthly updates

check-firmware = Do your routers, VPN boxes and network drives have their newest firmware?
    .label = Device firmware

check-antivirus = Is anti-malware running? See that its definitions are only a few days old.
    .label = Anti-malware

check-backup = Let us look at this week's backup together. There are three questions.
    .label = Backup
    .last-success = Was the newest copy made within the last week?
    .separate-copy = Is there a copy that is disconnected or kept in another place?
    .restore-test = Have you tried restoring from a copy within the last half year?

check-offline-copy = Has the disconnected copy been swapped for this month's?
    .label = Disconnected copy

check-restore-test = Have you restored one file from a copy and seen that it opens?
    .label = Restore test

check-rights = Has access been removed for people who moved or left, and for accounts nobody uses?
    .label = Accounts and rights

check-training = Did everyone learn together this year? Were the newcomers there too?
    .label = Training

check-policy = Do the policy and the company rules still fit the way you work? Read them again and change what has moved on.
    .label = Policy and rules

check-contacts = Is the list of whom to call still right? Look at each name and number.
    .label = Emergency contacts

check-diagnosis = Your last self-check was about a year ago. Have you started this year's?
    .label = Self-check

check-long-holiday = A long holiday is coming. Have you seen to updates, backup, whom to call, and switching devices off?
    .label = Before the holidays
