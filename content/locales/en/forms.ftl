# Words for filling papers in, one field at a time.

form-policy = Basic Information Security Policy (情報セキュリティ基本方針)
form-progress = **{ $form }** · { $number } of { $of }
form-standing = Right now it says “{ $value }”.
form-type = Type it and send. “Stop” takes you back and keeps what you have so far.
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
form-press-one = Please pick one of the buttons below.
form-press-some = Pick with the buttons, then press “That's it”.
button-form-done = That's it
button-form-keep = Leave it like this
button-form-leave = Later
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
field-policy-clauses = Choose what goes into the policy. The first five are in the official sample too.
    .label = Clauses
option-policy-clauses-management = Management's duty
option-policy-clauses-organisation = Who does what
option-policy-clauses-employees = What staff do
option-policy-clauses-law = Law and contracts
option-policy-clauses-incidents = Breaches, incidents
option-policy-clauses-continual = Keep improving
option-policy-clauses-articles = The six basic rules
