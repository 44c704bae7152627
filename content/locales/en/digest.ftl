# The weekly summary. Read in ten seconds; blames nobody, names nobody.

## Heading and who answered

digest-team = **This week** { $name } (from { $month }/{ $day })
digest-company = **This week** The whole company (from { $month }/{ $day })
digest-done = Answered: { $done } of { $of } people ({ $percent }%)
digest-done-more = Answered: { $done } of { $of } people ({ $percent }%, { $change } more than last week)
digest-done-same = Answered: { $done } of { $of } people ({ $percent }%, as last week)
digest-done-less = Answered: { $done } of { $of } people ({ $percent }%, { $change } fewer than last week)
digest-done-nobody = Answered: nobody yet (0 of { $of }). Would you like to be the first?
digest-done-all = Answered: all { $of } people (100%). Thank you!
digest-hidden = Answered: not shown, as the group is small
digest-merged = The team is small, so here are the numbers of the whole company.
digest-nothing-asked = No check is running at the moment.
digest-quiet = Nothing changed since last week.
digest-quiet-done = Nothing changed since last week: { $done } of { $of } people have answered.

## What people answered

digest-gaps = Where many say "not yet" (from the answers of { $people } people)
digest-gaps-company = Where many in the company say "not yet" (from the answers of { $people } people)
digest-gap-most = ・{ $label } (most people)
digest-gap-half = ・{ $label } (about half)
digest-no-gaps = No question has many answers of "not yet" (from the answers of { $people } people).
digest-unknown = Don't know: { $count } answers
digest-unknown-over = Don't know: more than { $count } answers
digest-voices-wait = Answers are put together once there are five or more.

## The company's answers

digest-teams = By team
digest-team-row = ・{ $name }: { $done } of { $of } people
digest-teams-merged = Small teams are counted only in the whole company.
digest-teams-without = Small teams are not counted here.
digest-ruled = The company's answers: { $decided } of { $of } are decided.
digest-ruled-counts = ○ { $inplace } ・ △ { $partly } ・ × { $notinplace } ・ ？ { $unknown } ・ open { $open }
digest-ruled-gaps = Look here first
digest-ruled-gap = ・{ $label }
digest-contrasts = Where the answer and the people differ
digest-contrast-doubtful = ・{ $label }: the company says ○, while many people say "not yet".
digest-contrast-better = ・{ $label }: more people say "in place" than the company's answer does.
digest-trend = Points so far (up to 100)
digest-trend-points = { $when } { $bar } { $points } points
digest-trend-provisional = { $when } so far { $decided }/{ $of }

## Actions and days

digest-overdue = Actions past their day: { $count }
digest-actions = Actions under way: { $open }
digest-actions-overdue = Actions under way: { $open } (past their day: { $overdue })
digest-coming = Coming up
digest-coming-due = ・{ $month }/{ $day } answers are due
digest-coming-action = ・{ $month }/{ $day } an action is due
digest-coming-review = ・around { $month }/{ $day } time to look at it all again

## The next step

digest-step-begin = **Next step** How about starting with the six articles? It takes about five minutes.
digest-step-answer = **Next step** If you have not finished, go on where you stopped. Five questions take about two minutes.
digest-step-decide = **Next step** Decide the company's answers, starting where everybody agrees.
digest-step-overdue = **Next step** Pick one action past its day, and give it a new day or somebody who helps.
digest-step-find-out = **Next step** Pick one "don't know" and find out together.
digest-step-gap = **Next step** Start with "{ $label }". What helps: { $measure }
digest-step-keep-on = **Next step** Keep going just as you do.

## After the declaration

digest-follow-up-half-year = You declared half a year ago. See on the official site whether what you registered is still right.
digest-follow-up-three-months-before = You declared nine months ago. In three months it is time to look again: pick a day for the check.
digest-follow-up-month-before = You declared eleven months ago. Before next month's look, see which actions are left.
digest-follow-up-year = You declared a year ago. Check again, and see whether what you registered is still right.

## News of the month

digest-news = **News of the month** (good for everybody to know)
digest-news-source = Source: [{ $source }]({ $url }) ({ $year })

## The picture

digest-chart-done = Answered
digest-chart-change = { $change } since last week
digest-chart-teams = By team
digest-chart-gaps = Where many say "not yet"
digest-chart-unknown = Don't know
digest-chart-ruled = The company's answers
digest-chart-trend = Points so far
digest-chart-title = { $name }: this week
digest-chart-title-company = The company: this week
digest-chart-week = Week of { $month }/{ $day }/{ $year }
digest-chart-alt = Picture: { $words }
digest-chart-name = weekly-summary

## When it comes

weekly-always = Weekly summary: every week.
weekly-when-new = Weekly summary: only in weeks with something new.
weekly-never = Weekly summary: off.
button-weekly-always = Summary every week
button-weekly-when-new = Summary only when new
button-weekly-never = No weekly summary
