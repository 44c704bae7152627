# The questions of the recurring checks. The answers are Done, Not yet, Don't know and Not applicable. Labels up to 20 characters.

check-update = Are the newest updates in? Restart your computer and phone, and you are done.
    .label = Software updates
    .why = A weakness is attacked from the day its fix is published. Updating closes that door.
    .card = Are the newest updates in? Restart your computer and phone, and you are done.

check-firmware = Do your routers, VPN boxes and network drives have their newest firmware?
    .label = Device firmware
    .why = Devices at the edge of your network can be seen from outside. Old ones let people straight in.

check-antivirus = Is anti-malware running? See that its definitions are only a few days old.
    .label = Anti-malware
    .why = Old definitions miss new malware, and it is hard to notice when protection has stopped.

check-backup = Let us look at your latest backup together. There are three questions.
    .label = Backup
    .why = With a copy you are back at work even if a computer fails. Often people find out too late that there is none.
    .card = Have you looked at your latest backup?
    .last-success = When was the newest copy made?
    .separate-copy = Is there a copy that is disconnected or kept in another place?
    .restore-test = When did somebody last try to restore from a copy?

check-offline-copy = Has the disconnected copy been swapped for a new one?
    .label = Disconnected copy
    .why = Ransomware takes connected copies too. The one that is disconnected is the last resort.

check-restore-test = Have you restored one file from a copy and seen that it opens?
    .label = Restore test
    .why = A copy that cannot be restored is no help. Having tried once, nobody panics when it counts.

check-rights = Has access been removed for people who moved or left, and for accounts nobody uses?
    .label = Accounts and rights
    .why = Nobody watches an account that nobody uses. Closing it shuts a door.

check-training = Did everyone learn together this year? Were the newcomers there too?
    .label = Training
    .why = Tricks change every year. Having talked once makes it easier to speak up when something looks odd.

check-policy = Do the policy and the company rules still fit the way you work? Read them again and change what has moved on.
    .label = Policy and rules
    .why = When work changes, rules stop fitting. Reading them once a year keeps them rules one can follow.

check-contacts = Is the list of whom to call still right? Look at each name and number.
    .label = Emergency contacts
    .why = With a wrong number, you get no help on the day you need it. Look once a year.

check-diagnosis = Have you started a self-check within the past year?
    .label = Self-check
    .why = In a year devices and people change. Answering again shows what got better and what comes next. It starts from the menu.

check-long-holiday = A long holiday is coming. Have you seen to updates, backup, whom to call, and switching devices off?
    .label = Before the holidays
    .why = During holidays things are noticed and fixed late. Looking beforehand lets everyone rest easy.
