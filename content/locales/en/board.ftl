# Where the company stands, the policy, the declaration. A star is declared, nobody grants it.

board = **Where you stand with SECURITY ACTION**
board-one-locked = **★ One star (一つ星)** You are getting ready.
board-one-ready = **★ One star (一つ星)** You are ready and can declare on the official site.
board-one-declared = **★ One star (一つ星)** You have declared.
board-two-locked = **★★ Two stars (二つ星)** You are getting ready. It takes the three parts below.
board-two-ready = **★★ Two stars (二つ星)** You are ready and can declare on the official site.
board-two-declared = **★★ Two stars (二つ星)** You have declared.
board-articles-to-do = － Six basic rules (6か条; five up to edition 3.1): not begun
board-articles-underway = △ Six basic rules (6か条): { $decided } of { $of } settled
board-articles-done = ○ Six basic rules (6か条): all { $of } gone through
board-gaps = { $count } of them are not in place yet. Deciding to work on them is enough to declare.
board-check-to-do = － Self-check of 25 questions (自社診断): not begun
board-check-underway = △ Self-check of 25 questions (自社診断): { $decided } of { $of } settled
board-check-done = ○ Self-check of 25 questions (自社診断): all { $of } settled
board-policy-to-do = － Basic policy (基本方針): not begun
board-policy-underway = △ Basic policy (基本方針): being written
board-policy-done = ○ Basic policy (基本方針): made
board-publication-to-do = － Published outside the company: not yet
board-publication-done = ○ Published outside the company: yes
board-publication-to-redo = △ Published outside the company: the text has changed, publish it again (要再公開)
board-actions = Actions under way: { $open }
board-actions-overdue = Actions under way: { $open }, of which overdue: { $overdue }
board-not-declared = No declaration is on record yet.
board-review = A good day to look at all this again: { $date }
button-journey = Where we stand
button-policy = Basic policy
button-declare = Prepare to declare
button-declared = Record declaration
button-incident = Emergency contacts
button-words = Check the wording
button-what-next = What comes next

## Basic policy

policy-ready = The policy has everything it needs.
policy-sample = The text is our suggestion. Have the management read it, and decide on it if they agree.
policy-holds = The policy holds. Next, publish it where people outside the company can read it.
policy-files = You can have it as a file, too. The Japanese text is the policy itself.
policy-revised = If you revised the text, note the day as well.
policy-not-published = The policy holds. Publishing it outside the company is one more step towards two stars.
policy-is-published = The policy holds and is published.
policy-to-republish = The text has changed since it was published. Please publish the new one (要再公開).
policy-published-at = Noted: published on { $date } at “{ $place }”.
policy-hash = Mark of the published text: { $hash }
policy-nothing = Please decide on the policy first. Then its publication can be noted.
button-policy-make = Decide on this text
button-policy-publish = Note publication
button-policy-revised = Day of revision
button-policy-again = Published again there

## Declaration

prepared-one = Everything is ready to declare one star.
prepared-two = Everything is ready to declare two stars.
prepared-lacks = Noted. This is still needed before you can declare:
prepared-where =
    Whoever holds the GBizID (GビズID) declares on the official site; follow what it shows.
    → [SECURITY ACTION management system]({ $url })
lack-star = · which star you declare
lack-gbiz = · a GBizID that opens the official site (Prime or Member)
lack-declarer = · whether a company or a sole proprietor declares
lack-corporate-number = · the corporate number (法人番号)
lack-industry = · the industry (業種)
lack-size = · how many people work there
lack-published-at = · the policy published outside (two stars only)
declared-noted = Your declaration is on record. Congratulations.
declared-one = One star (★) declared on { $date }. Declaration ID (自己宣言ID): { $id }
declared-two = Two stars (★★) declared on { $date }. Declaration ID (自己宣言ID): { $id }
declared-logo-rule = Get the logo from the official site, and read its rules before you use it.

## Wording, what comes next, contacts

words-wanted = Paste the text for your website or business card here, and I will check how it speaks of the stars.
words-right = Nothing in it claims too much.
words-found = Some of it should be put differently.
words-sentence = “{ $sentence }”
words-declare = → Say that you declared it: “We have declared SECURITY ACTION.”
words-no-pass-mark = → There is no mark to reach and no exam. Say that you declared it.
words-nobody-certifies = → IPA does not stand behind it. Say that it is your own declaration.
words-other-scheme = → ★3 belongs to another scheme. Only say that you declared two stars.
next-keep = After declaring, keeping up updates and backups does more than anything else.
next-scs =
    In March 2026 the policy for another scheme was settled, between business partners (SCS評価制度).
    Its ★3 and ★4 ask for other things and are confirmed in other ways. It is to begin by March 2027.
    → [The policy, as announced by METI]({ $policy })
    → [Its requirements (IPA)]({ $url })
next-subsidy =
    Some subsidies ask for a declaration (as of November 2026).
    Conditions change every year, so check the current guidelines (公募要領).
    → [SECURITY ACTION (IPA)]({ $url })
incident-ready = When something happens, call in this order. Take the machine off the network, and leave it switched on.
incident-files = There is a card to print, and a guide to when to report.
