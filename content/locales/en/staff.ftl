# Setting the company up. A coordinator should never be lost, and nobody is blamed.

staff-not-yours = Your company's security coordinator does this. If something should change, please talk to them.
staff-gone =
    You are no longer a member of this company here. Your earlier answers stay in the company's records.
    We will not write to you on our own any more.

## The company

staff-board = Here is **the company** at a glance.
staff-board-name = Name: { $name }
staff-board-nameless = Name: none yet
staff-board-heads = Members: { $members } (started: { $begun }, not connected: { $unconnected })
staff-board-left = Left: { $left }
staff-board-teams = Teams: { $count }
staff-board-roles = Roles: { $coordinators } coordinating, { $managers } managing, { $auditors } auditing
staff-board-reach = Messages reach: { $reach }
staff-board-quiet = Messages are off for the whole company.
staff-board-language = Company language: { $language }
staff-board-zone = Time zone: { $zone }
staff-board-team = Your team: { $name }
staff-board-coordinator = { $name } coordinates information security here.
staff-board-coordinator-unnamed = Somebody coordinates information security here. We do not know their name yet.
staff-board-ask = Questions are welcome: press "Ask a person".
staff-next-name = Let's start with the company's name. It goes into your papers, too.
staff-next-people = Next, invite colleagues or take in a list. Going on alone is fine as well.
staff-next-teams = You are many by now. With teams you can see how each of them gets on.
staff-next-reach = Messages reach only those who coordinate so far. You can widen that under "Who we write to".
staff-reach-only-us = only those who coordinate
staff-reach-pilot = those who coordinate, and { $count } trying it out
staff-reach-teams = those who coordinate, and chosen teams ({ $count })
staff-reach-all = everybody
staff-role-staff = staff
staff-role-manager = manager
staff-role-coordinator = security coordinator
staff-role-auditor = auditor
staff-role-of = { $role } of "{ $team }"
button-company = Company
button-staff-teams = Teams
button-staff-people = Members
button-staff-reach = Who we write to
button-staff-languages = Company language
button-staff-zones = Time zone
button-staff-list = Take in a list
button-staff-me = My name

## Teams

staff-teams = These are the **teams**.
staff-teams-none = There are no teams yet. You can make one here whenever you need it.
staff-team = This is "{ $name }".
staff-team-line = { $name }: { $members } (started: { $begun }, not connected: { $unconnected })
staff-team-heads = Members: { $members } (started: { $begun }, not connected: { $unconnected })
staff-team-manager = Manager: { $name }
staff-team-manager-unnamed = Manager: no name yet
staff-team-tied = It is tied to the team's channel.
staff-team-untied = To tie a channel to it, mention this bot there together with "{ $name }".
staff-team-name-ask = Please type the team's name. "Cancel" leads back.
staff-team-name-standing = So far it is "{ $name }".
staff-team-made = "{ $name }" is there.
staff-team-there = There is a "{ $name }" already.
staff-team-named = It is "{ $name }" from here on.
staff-team-dissolve =
    Dissolve "{ $name }"? Its members: { $members }.
    They stay without a team; answers and a running diagnosis go on as they are.
staff-team-dissolved = "{ $name }" is dissolved. Members and answers are as they were.
staff-team-gone = That team is no longer there.
staff-your-team = You are down as a member of "{ $name }".
button-staff-new-team = Make a team
button-staff-rename = Rename
button-staff-dissolve = Dissolve
button-staff-yes-dissolve = Yes, dissolve it
button-staff-back = Back

## Names

staff-name-long = Please keep it to 40 characters.
staff-name-digits = A number of 12 digits may be a My Number, so it is not kept. Please type the name alone.
staff-name-secret = That looks like a password or a number, so it was not kept. Please type the name alone.
staff-name-empty = There was nothing readable in it. Please try again.
staff-left = It stays as it was.
staff-own-name-ask =
    What is your name? We compare it with the company's list, if there is one.
    Only those who look after security in your company see it.
staff-own-name-standing = So far we call you "{ $name }".
staff-called = Nice to meet you, { $name }.
staff-recognised = Nice to meet you, { $name }. You are on the list.
staff-recognised-team = Nice to meet you, { $name }. You are on the list of "{ $team }".
button-staff-later = Later

## Members

staff-people = **Members**: { $members } (started: { $begun }, not connected: { $unconnected })
staff-people-page = { $from } to { $to } of { $of }
staff-unnamed = no name ({ $mark })
staff-state-begun = started
staff-state-waiting = not started yet
staff-state-unconnected = not connected
staff-state-left = left
staff-no-such-person = We could not find that person.
staff-person = { $name }
staff-person-team = Team: { $name }
staff-person-teamless = Team: none
staff-person-state = State: { $state }
staff-person-role = Role: { $role }
staff-person-stopped = Messages: off
staff-place-ask = Which team is { $name } in?
staff-roles-ask = Choose what { $name } does. A press changes it at once.
staff-not-connected = Somebody who is not connected to the bot yet cannot be given a role. Please come back once they are.
staff-last-coordinator = Nobody would coordinate any more. Please make somebody else a coordinator first.
staff-leave-ask =
    Has { $name } left the company?
    Their roles and messages end. Their answers stay in the company's records.
staff-you-may = Your role has changed. You are also here as: { $role }.
button-staff-place = Change team
button-staff-roles = Roles
button-staff-leave = They left
button-staff-yes-leave = Yes, they left
button-staff-here = They are back
button-staff-no-team = No team
button-staff-give = + Make { $role }
button-staff-take = - No longer { $role }
button-staff-earlier = Earlier
button-staff-more = More

## Who we write to

staff-reach = **Messages** reach { $reach }. People at the moment: { $people }.
staff-reach-how =
    We never speak first to anybody else.
    Whoever writes to us always gets an answer.
staff-reach-quiet = Messages are off for the whole company at the moment, so they reach nobody.
staff-reach-set-us = We speak first only to those who coordinate.
staff-reach-set-all = From now on messages reach everybody who has started.
staff-pilots = Choose who tries it out. Each press adds or removes somebody.
staff-reach-teams-ask = Choose the teams that messages reach. Each press adds or removes one.
staff-hushed = Messages are off for the whole company. Whoever writes to us still gets an answer.
staff-unhushed = Messages are on again for the whole company.
button-staff-us = Only coordinators
button-staff-pilots = Choose who tries it
button-staff-reach-teams = Team by team
button-staff-all = Everybody
button-staff-hush = Turn all messages off
button-staff-unhush = Turn all messages on

## Language and time zone

staff-language-ask = Which language do we use where several people read? Everybody keeps their own.
staff-speaks = Where several people read, we use { $language }.
staff-zone-ask = Which time zone does the company follow? Messages keep to its hours.
staff-zoned = The time zone is { $zone }.
staff-team-zone-ask = Choose the time zone of { $name }. We write to this team by it.
staff-team-zoned = { $name } follows the time zone { $zone } now.
staff-team-zoned-none = { $name } follows the company's time zone now.
button-zone-0 = Japan (Tokyo)
button-zone-1 = China (Shanghai)
button-zone-2 = Vietnam
button-zone-3 = Philippines
button-zone-4 = India
button-zone-5 = United Kingdom
button-zone-6 = US East
button-zone-7 = US West

## The list

staff-list-ask =
    Please paste the list: one person a line, as "name,team". The team may be missing.
    We use the name and the team only. Please leave out e-mail addresses and numbers.
staff-list-empty = No line could be read as a name. Please send one person a line, like "Hanako Sato,Sales".
staff-list-shown = This is what would change. Nothing has changed yet.
staff-list-new = New: { $count }
staff-list-moved = Changing teams: { $count }
staff-list-back = Coming back: { $count }
staff-list-same = As they were: { $count }
staff-list-gone = Not on the list: { $count }
staff-list-teams = New teams: { $count }
staff-list-kept = Those who coordinate stay even if they are not on the list ({ $count }).
staff-list-nameless = Those whose name we do not know stay, too ({ $count }).
staff-list-twice = The same name stands twice, so we leave it alone: { $name }
staff-list-refused = Lines that are no name: { $lines }
staff-list-name = - { $name }
staff-list-name-team = - { $name } ({ $team })
staff-list-more = and { $count } more
staff-list-nothing = Nothing would change.
staff-list-gone-choice = Please choose with a button what becomes of those who are not on the list.
staff-taken-in = Done. New: { $new }, changed teams: { $moved }, left: { $gone }.
staff-list-lost = The list is gone. Please paste it once more.
button-staff-take-in = Take in, others left
button-staff-add = Take in, others stay
staff-comma = {", "}
