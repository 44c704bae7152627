# Measures and how to put them in place. Titles up to 60 characters; one step a line, 2 to 5 steps, each up to 110.
# .any works for everybody; .windows and the others follow the screens of that system.

## Article 1: updates

measure-update-auto = Let updates install themselves
    .any =
        Open the settings and look for “Update”
        Turn automatic updates on
        Install whatever is waiting, then restart
        Do the same for Office, your browser and your PDF reader
        Restart once a week so that half-finished updates are completed
    .windows =
        Open Settings > Windows Update and press “Check for updates”
        If you see “Resume updates”, press it: updates have been paused
        Under Advanced options, turn on “Receive updates for other Microsoft products”
        Switch on automatic updates in your browser and PDF reader too
        Restart before you go home, so that updates can finish
    .mac =
        Open the Apple menu > System Settings > General > Software Update
        Press the “i” next to Automatic Updates and turn everything on
        If an update is waiting, install it now and restart
        In the App Store settings, turn on Automatic Updates
    .iphone =
        Open Settings > General > Software Update
        Open Automatic Updates and turn everything on
        If an update is waiting, plug in, join Wi-Fi and install it
        Under Settings > Apps > App Store, turn on app updates
    .android =
        Open Settings > System > Software updates
        If an update is waiting, plug in, join Wi-Fi and install it
        In the Play Store, tap your picture, then Settings > Network preferences
        Set “Auto-update apps” to “Over Wi-Fi only”
        If the names differ on your phone, search for “update” in Settings

measure-update-devices = Update routers and network storage too
    .any =
        Write down the model of each router, VPN box, network drive and printer
        Look up the newest firmware for each model on the maker's site
        Update from the device's admin page, and turn on automatic updates if there are any
        Change the admin password from the one it came with
        If it is hard to do, ask the company that set it up to update the firmware

measure-support-end = Replace devices that are out of support
    .any =
        List every computer and phone with its system version
        Look up on the maker's site how long each is supported
        Keep unsupported devices away from important work until they are replaced
        Set a date and a person for replacing them
    .windows =
        Open Settings > System > About and look at the Windows version
        Regular support for Windows 10 ended in October 2025
        Ask your contact person whether the PC has extended security updates
        If it has none, set a date for moving to Windows 11 or a new PC
    .mac =
        Open the Apple menu > About This Mac and note the macOS version
        Look for a newer version in System Settings > General > Software Update
        If no update has come for a year, tell your contact person
    .iphone =
        Open Settings > General > About and note the iOS version
        Look for a newer version in Settings > General > Software Update
        If no update has come for half a year, ask your contact person about a new phone
    .android =
        Open Settings > About phone > Android version
        Look at the date of the Android security update
        If it is more than half a year old, try an update first
        If nothing newer appears, ask your contact person about a new phone

## Article 2: anti-malware

measure-antivirus-on = See that anti-malware is really running
    .any =
        Open your anti-malware app and look for a message such as “You are protected”
        See that its definitions are only a few days old
        Set it to scan by itself once a week
        If it says it has expired, tell your contact person
    .windows =
        Open Settings > Privacy & security > Windows Security
        See that “Virus & threat protection” has a green mark
        Under “Manage settings”, see that real-time protection is on
        Open “Protection updates” and press “Check for updates”
        If another product is named there, open it and look at the same things
    .mac =
        If your company has chosen an anti-malware app, open it and see that it is active
        Open System Settings > Privacy & Security and scroll to the bottom
        Allow applications from “App Store & Known Developers”
        In General > Software Update, press the “i” and turn the security item on
    .iphone =
        Install apps only from the App Store or from your company
        Turn on automatic updates: on an iPhone they are the main protection
        Open Settings > General > VPN & Device Management
        If you see something you do not know, show your contact person before removing it
    .android =
        In the Play Store, tap your picture, then Play Protect
        Press Scan and look at the result
        Tap the gear and turn app scanning on
        Install apps only from the Play Store or from your company

measure-antivirus-all = Put anti-malware on every device
    .any =
        List the computers, phones and servers used for work
        Note the product and its expiry date beside each one
        Start with the devices that have none
        Include spare machines and those that are usually switched off
        Once a month, go round and see that definitions update themselves

## Article 3: passwords

measure-password-long = Use long passwords, a different one for each service
    .any =
        Start with e-mail and anything that handles money
        Use 10 characters or more, mixing upper and lower case, digits and symbols
        Leave out names, birthdays, the company name and single dictionary words
        Use a different one for every service and let a password manager remember them
        No need to change them on a schedule; change one at once if it may have leaked

measure-mfa = Turn on multi-factor sign-in
    .any =
        Open the settings of your company e-mail and find “Security”
        Turn on “multi-factor” or “two-step” sign-in
        Choose an authenticator app or a passkey; a text message will do if there is neither
        Write the backup codes on paper and lock them away
        Then do the same for cloud storage, accounting and VPN

## Article 4: sharing and access rights

measure-share-review = Review who can see what
    .any =
        Open your shared cloud folders and look at who has access
        Change “anyone with the link” to named people
        Remove people who have left and partners you no longer work with
        See that printers, cameras and network drives ask for a password
        Put a review in the calendar every three months

measure-rights-leaver = Remove access when people move or leave
    .any =
        List the services you use and who can sign in
        When a move or departure is known, mark the accounts to close
        Close them on the last day and collect keys and devices
        Change shared passwords on the same day
        Every three months, look for accounts nobody has used for a long time

## Article 5: knowing the tricks

measure-threat-news = Hear about new tricks
    .any =
        Bookmark [IPA's security pages](https://www.ipa.go.jp/security/) (in Japanese)
        Bookmark the alerts of [JPCERT/CC](https://www.jpcert.or.jp/) too
        Name one person who reads notices from your bank and cloud services
        Put ten minutes a week in the calendar for reading them

measure-threat-share = Tell the team what you notice
    .any =
        Choose one channel for anything suspicious
        Post a picture of a strange mail instead of forwarding it
        Once a week, have one person show one new trick
        Say thank you to whoever spoke up

measure-mail-doubt = Pause before opening a strange mail
    .any =
        Look past the sender's name to what follows the “@”
        Pause if it rushes you, asks for money or codes, or feels unusual
        Instead of pressing the link, go in through the usual site or app
        Ask the sender by another route, such as the phone
        When in doubt, show it to your contact person before deciding

measure-mail-report = Report a strange mail at once
    .any =
        Put the name and phone number to call where everyone can see it
        Keep the strange mail and tell your contact person
        If you pressed something, unplug the network cable and turn Wi-Fi off
        Leave the power on and phone straight away
        Whoever takes the call starts with “Thank you for telling us so soon”

## Part 2: how we work

measure-mail-send = Look at the address once more before sending
    .any =
        In the mail settings, lengthen the time in which you can undo sending
        Fill in the address last, after writing the text
        Open the attachment once before you send it
        Use BCC for a large group outside the company
        Let a second person look at important mail before it goes

measure-mail-secret = Keep sensitive things out of the mail text
    .any =
        Put sensitive information in a file, not in the text
        Hand it over by a cloud share for named people
        Protect an attached file with a password
        Tell the password by another route, such as the phone
        Stop sharing when the other side has it

measure-wifi-secure = Use strong encryption on Wi-Fi
    .any =
        Open the router's admin page; the label on the router says how
        Set the encryption to WPA3 or WPA2
        Change the Wi-Fi password to something long and hard to guess
        Change the admin password from the one it came with
        Give visitors a separate guest network
    .windows =
        Open Settings > Network & internet > Wi-Fi
        Open the properties of the network you are using
        See that the security type is WPA2 or WPA3
        If it is WEP or Open, disconnect and tell your contact person
    .mac =
        Hold the Option key and click the Wi-Fi symbol at the top right
        See that Security says WPA2 or WPA3
        If it says WEP or None, disconnect and tell your contact person

measure-web-rules = Agree on rules for the web and social media
    .any =
        List on one page the services people may use for work
        When the browser warns you, close that page
        Ask your contact person before installing software, and use the official site
        If a screen says “You are infected, call us”, fetch your contact person instead of calling
        Keep work matters and photos of the office out of private social media

## Article 6: backup

measure-backup-copies = Copy important data automatically
    .any =
        Write down three kinds of data you could not work without
        Choose a place for the copies: an external disk, a network drive or a cloud
        Set them to run by themselves every day or every week
        Keep the two copies before the newest one as well
        Once a week, look at the date of the newest copy
    .windows =
        Plug in an external disk
        Open Control Panel > System and Security > File History
        See that the right disk is named and press “Turn on”
        Under Advanced settings, choose how often to copy and how long to keep
        It covers Documents, Desktop and the like, so keep important files there
    .mac =
        Plug in an external disk
        Open System Settings > General > Time Machine
        Press “Add Backup Disk” and choose that disk
        Turn encryption on and keep the password at the company
        Once a week, look at the date of the last backup
    .iphone =
        Ask your contact person first whether company data may go to iCloud
        Open Settings > your name > iCloud > iCloud Backup
        Turn on “Back Up This iPhone”
        Look at the date of the last backup
        Put work photos and papers in the company's own place as well
    .android =
        Ask your contact person first whether company data may go to Google
        Search for “backup” in Settings and open it
        Turn backup on and press “Back up now”
        Look at the date of the last backup
        Put work photos and papers in the company's own place as well

measure-backup-offline = Keep one copy disconnected
    .any =
        Get two external disks and use them in turn
        Unplug the disk as soon as the copy is made
        Lock the unplugged disk away
        Keep one more copy in another building or in a cloud that blocks overwriting
        Note the date and the name at each change

measure-backup-restore = Try restoring from the copy
    .any =
        Choose one file from the copy
        Restore it to a different folder
        Open it and see that the contents are right
        Write down how long it took and what you did
        Set the date of the next try within half a year

## Part 2: desks, things carried out, the office

measure-desk-clear = Put papers away before you leave the desk
    .any =
        Before going home, put papers and USB sticks in a drawer
        Lock the cabinet with important papers and keep its key away from the desk
        Fetch what you print at once
        Wipe the whiteboard after a meeting

measure-carry-out = Protect what you take outside
    .any =
        Take only what you need that day
        Note what goes out and when it comes back
        Encrypt computers and USB sticks and set a password
        On the way, keep it in your hand or close beside you
        Save the number to call if something is lost in your phone
    .windows =
        Open Settings > Privacy & security > Device encryption and turn it on
        If it is not there, search for “BitLocker” in Start
        Keep the recovery key somewhere other than the PC
        Note what goes out and when it comes back
        Save the number to call if something is lost in your phone
    .mac =
        Turn on FileVault in System Settings > Privacy & Security
        Keep the recovery key somewhere other than the Mac
        Note what goes out and when it comes back
        Save the number to call if something is lost in your phone

measure-screen-lock = Lock the screen when you get up
    .any =
        Lock the screen yourself every time you get up
        Let it lock by itself after ten minutes without use
        Ask for a password or PIN to unlock it
        Turn the screen so that people walking by cannot read it
    .windows =
        Press the Windows key and L together when you get up
        Open Settings > Personalization > Lock screen > Screen saver
        Choose a screen saver and set the wait to ten minutes or less
        Tick “On resume, display logon screen” and press OK
    .mac =
        Press Control, Command and Q together when you get up
        Open System Settings > Lock Screen
        Turn the display off after ten minutes or less
        Set “Require password” after the display is off to “Immediately”
    .iphone =
        Open Settings > Face ID & Passcode and turn the passcode on
        Make the passcode six digits or longer
        Set Settings > Display & Brightness > Auto-Lock to five minutes or less
        Press the side button when you put the phone down
    .android =
        Open Settings > Security & privacy > Device unlock
        Under Screen lock, choose a PIN of six digits or more, or a password
        Under Settings > Display, let the screen go off within five minutes
        If the names differ on your phone, search for “screen lock” in Settings

measure-office-visitors = Meet visitors at the entrance
    .any =
        Let visitors wait at the entrance and go to meet them
        Ask people you do not know, “How can I help you?”
        Note each visitor's name, the time and whom they met
        Hold meetings away from the work desks

measure-device-lockaway = Lock devices away at the end of the day
    .any =
        Put notebooks in a cabinet with a lock
        Put USB sticks and external disks in with them
        Fix devices that do not fit to the desk with a cable
        Decide who keeps the key
        Once a month, count the devices against the list

measure-office-lastout = Let the last one out check the locks
    .any =
        Put a list for the last person beside the exit
        Go through windows, cabinets, doors and the alarm in turn
        Write down your name and the time when you are done
        List who has a key and review the list once a year

measure-dispose-safe = Make it unreadable before throwing it away
    .any =
        Shred important papers or use a dissolving service
        Erase computers and disks with a proper tool before letting them go
        Break USB sticks and CDs before throwing them away
        Ask a disposal company for a written record of the erasure
        Note the date, the thing and the method

## Part 3: company rules

measure-pledge = Put the promise of confidentiality in writing
    .any =
        Name three kinds of information you want kept confidential
        Explain them on the first day and have the paper signed
        Explain them to part-time staff in the same way
        Read the paper together once more before someone leaves
        See that the work rules say the same

measure-training = Learn together once a year
    .any =
        Put a session in the calendar for each first day at work and once a year
        Choose one topic of IPA's five-minute point learning (ポイント学習) and watch it together
        Look together at one strange mail that came recently
        Note who took part and when
        Give those who were away ten minutes on another day

measure-byod-rules = Agree on rules for private devices at work
    .any =
        Decide as a company whether private phones and computers may be used for work
        List the people and the devices
        Ask for screen lock, automatic updates and anti-malware
        Settle whom to call after a loss and how data is removed when someone leaves
        Put it on one page and have those people sign it

measure-partner-contract = Put confidentiality into contracts
    .any =
        List the partners you give important information to
        See whether the contract has a confidentiality clause
        If it has none, ask to add one at the next renewal
        Add when data is returned or deleted and how incidents are reported

measure-cloud-check = Look closely before choosing a cloud service
    .any =
        List the cloud services you use and what you keep in them
        Read in the terms where data is kept, how it is backed up and how to leave
        See that they offer multi-factor sign-in and rights per person
        Name two administrators and register them with company addresses
        Go through the 15 items of IPA's cloud guide (クラウドサービス安全利用の手引き)

measure-incident-contact = Settle whom to call in trouble
    .any =
        Write on paper whom to call first and who decides
        Add [IPA's advice desks](https://www.ipa.go.jp/security/support/soudan.html)
        Add the [police online desk](https://www.npa.go.jp/bureau/cyber/soudan.html); when urgent, go to the nearest station
        Add the [Personal Information Protection Commission](https://www.ppc.go.jp/) for leaks of personal data
        Print it and put it up, so that it can be read when the chat is down

measure-incident-drill = Act out a bad day once
    .any =
        Set the scene: one morning no file will open
        Talk through who does what for thirty minutes
        Try it: cut the network, leave the power on, write down the time
        Choose one point where you got stuck and add it to the procedure
        Set the next date within a year

measure-rules-written = Write the rules down and hand them out
    .any =
        Write the rules you now pass on by word of mouth on one page
        Get the handbook template from [IPA's guideline](https://www.ipa.go.jp/security/guide/sme/about.html) (in Japanese)
        Adapt it to your company and give it to everyone
        Tell everyone where it can always be read
        Review it once a year and whenever the work changes
