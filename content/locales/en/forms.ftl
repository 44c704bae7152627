# Words for filling papers in, one field at a time.

form-policy = Basic Information Security Policy (情報セキュリティ基本方針)
form-progress = **{ $form }** · { $number } of { $of }
form-aside = **{ $form }**
form-standing = Right now it says “{ $value }”.
form-type = Type it and send. “Cancel” takes you back and keeps what you have so far.
form-type-day = Send a date such as 2026-12-01 or 12/1.
form-turn = Each press puts an item in or takes it out.
form-value = { $label }: { $value }
form-open = { $label }: still open
form-comma = {", "}
form-filled = This is what you have written down for **{ $form }**.
form-change = Pick anything you would like to change.
form-put-aside = Everything so far is kept for { $form }. Carry on whenever you like.
form-not-yours = This is for the person who looks after security in your company.
form-empty = There was nothing to read in that. Please try again.
form-long = Please keep it to { $most } characters.
form-placeholder = A mark such as 〇〇 is still in there. Please put the real name in its place.
form-secret = Passwords, card numbers and numbers of twelve digits are not kept. Please send it without them.
form-no-day = That does not look like a date. Please send one such as 2026-12-01.
form-far-day = That day is too far from today. Please check the year and try again.
form-before-enacted = That is before the day it was enacted. Please check it and send it again.
form-press-one = Please pick one of the buttons below.
form-press-some = Pick with the buttons, then press “That's it”.
button-form-done = That's it
button-form-keep = Leave it like this
button-form-leave = Later
button-form-change = Change what I wrote
button-form-today = Today

## Basic policy

field-policy-company = What is the company's full legal name?
    .label = Company
field-policy-representative-title = What is the title of the person who represents it?
    .label = Title
field-policy-representative-name = What is that person's name?
    .label = Representative
field-policy-enacted = On which day does the policy take effect?
    .label = Date
field-policy-contact = Whom can people contact about the policy? A department, a phone number and the like.
    .label = Contact
field-policy-entrusted = Which information do you promise to protect?
    .label = Protects
option-policy-entrusted-both = Customers' and our own
option-policy-entrusted-customers = Customers' information
option-policy-entrusted-own = Our own information
field-policy-revised = If this policy was revised, on which day?
    .label = Revised on
field-policy-clauses = Choose what goes into the policy. The first five are in the official sample too.
    .label = Clauses
option-policy-clauses-management = Management's duty
option-policy-clauses-organization = Who does what
option-policy-clauses-employees = What staff do
option-policy-clauses-laws = Law and contracts
option-policy-clauses-incidents = Breaches, incidents
option-policy-clauses-continual = Keep improving
option-policy-clauses-articles = The six basic rules

form-publication = Publication of the policy
form-preparation = Preparing to declare
form-declared = Declaration on record
form-incident = Emergency contacts
form-twelve-digits = A number of twelve digits could be somebody's My Number (マイナンバー), so it is not kept. Please check it.
form-number-length = A corporate number (法人番号) has 13 digits. Please check it.
form-number-check = One of the digits seems to be wrong. Please check the corporate number (法人番号).
form-id-is-number = That looks like the corporate number. A declaration ID has 11 digits.
form-no-address = That could not be read as the address of a page. Please send all of it.
form-inside = People outside the company cannot read that place. Please give a page that anybody can open.
doubt-members = Please make sure that people outside the company can see it.
doubt-address = Please make sure that the address is right.
doubt-old-id = An ID that begins with 4 is from the earlier system. Some subsidies want one that begins with 5 (as of November 2026); check the call for applications (公募要領).
doubt-id = A declaration ID usually has 11 digits and begins with 5 or 4. Please check the number.
doubt-entry = One cannot declare with a GBizID Entry. It takes Prime or Member.

## Publication

field-publication-outlet = How was it published? What matters is that people outside the company can read it.
    .label = How
option-publication-outlet-website = Website
option-publication-outlet-brochure = Company brochure
option-publication-outlet-other = Another way
field-publication-where = Where can it be read? For a website, send the address.
    .label = Where
field-publication-on = On which day was it published?
    .label = Published

## Preparing to declare

field-preparation-star = Which do you plan to declare?
    .label = Star
option-preparation-star-one = ★ one star
option-preparation-star-two = ★★ two stars
field-preparation-gbiz = Which GBizID (GビズID) does the company have?
    .label = GBizID
option-preparation-gbiz-prime = Prime
option-preparation-gbiz-member = Member
option-preparation-gbiz-not-yet = None yet
option-preparation-gbiz-entry = Entry only
field-preparation-declarer = Is it a company, or are you a sole proprietor?
    .label = Kind of business
option-preparation-declarer-corporation = A company
option-preparation-declarer-sole-proprietor = A sole proprietor
field-preparation-number = Send the corporate number (法人番号, 13 digits). Later is fine too.
    .label = Corporate number
field-preparation-industry = What is the industry (業種)? For example, metal products.
    .label = Industry
field-preparation-size = About how many people work there?
    .label = People
option-preparation-size-up-to-5 = Up to 5
option-preparation-size-up-to-20 = 6 to 20
option-preparation-size-up-to-50 = 21 to 50
option-preparation-size-up-to-100 = 51 to 100
option-preparation-size-up-to-300 = 101 to 300
option-preparation-size-more = 301 or more

## Declaration on record

field-declared-star = Which did you declare on the official site?
    .label = Star
option-declared-star-one = ★ one star
option-declared-star-two = ★★ two stars
field-declared-id = Send the declaration ID (自己宣言ID, 11 digits).
    .label = Declaration ID
field-declared-on = On which day did you declare?
    .label = Declared
field-declared-logo = Where will the logo be used? If that is open, leave it for later.
    .label = Logo

## Emergency contacts

field-incident-lead = The name and phone number of the person who looks after security, please.
    .label = In charge
field-incident-manager = The name and phone number of the person who decides for the company, please.
    .label = Decides
field-incident-vendor = Does another company look after your machines or network? Its name and phone number, please.
    .label = Maintenance
field-incident-partner = Is there an insurer, a bank or a partner to tell? Who, and how?
    .label = To be told

## Notice for staff

form-notice = Notice for staff
field-notice-on = From which day is the bot used?
    .label = Begins on
field-notice-contact = Whom can staff ask about it? A department or an extension will do.
    .label = Whom to ask
