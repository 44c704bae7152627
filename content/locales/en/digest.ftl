# The weekly summary. Read in ten seconds; blames nobody, names nobody.

## Heading and who answered

digest-team = **This week** { $name } (from { $month }/{ $day })
digest-details = **More on this week** (from { $month }/{ $day })
digest-company = **This week** The whole company (from { $month }/{ $day })
digest-done = Answered: { $done } of { $of } people ({ $percent }%)
digest-done-more = Answered: { $done } of { $of } people ({ $percent }%, { $change } more than last week)
digest-done-less = Answered: { $done } of { $of } people ({ $percent }%, { $change } fewer than last week)
digest-done-nobody = Answered: still to come (0 of { $of }).
digest-done-all = Answered: all { $of } people (100%). Thank you!
digest-hidden = Answered: not shown, as the group is small
digest-merged = The team is small, so here are the numbers together with other teams.
digest-nothing-asked = No check is running at the moment.
digest-quiet = The numbers are the same as last week.
digest-quiet-done = The numbers are the same as last week. { $done } of { $of } people have answered.

## What people answered

digest-gaps = Where many did not answer "in place" (from { $people } people besides heads and the security lead)
digest-gaps-company = Where many in the company did not answer "in place" (from { $people } people besides heads and the security lead)
digest-gap-most = ・{ $label } (most people)
digest-gap-half = ・{ $label } (about half)
digest-no-gaps = There is no question where many did not answer "in place" (from { $people } people besides heads and the security lead).
digest-unknown = Answers of "don't know": { $count }
digest-unknown-over = Answers of "don't know": { $count } or more
digest-voices-wait = What people answered is put together once five have, besides heads and the security lead.
digest-voices-nobody = This self-check is anonymous (匿名): what people answered is not shown here.

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
digest-contrast-doubtful = ・{ $label }: the company says ○, while many people did not answer "in place".
digest-contrast-better = ・{ $label }: the company did not answer ○, while many people say "in place".
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

digest-step-begin = **Next step** How about starting with the six articles?
digest-step-answer = **Next step** Whoever has not finished can go on where they stopped. A little at a time is fine.
digest-step-decide = **Next step** Decide the company's answers, starting where everybody agrees.
digest-step-overdue = **Next step** Pick one action past its day, and give it a new day or somebody who helps.
digest-step-find-out = **Next step** Pick one "don't know" and find out together.
digest-step-gap = **Next step** Start with "{ $label }". What helps: { $measure }
digest-step-keep-on = **Next step** Keep going just as you do.

## After the declaration

digest-follow-up-half-year = You declared half a year ago. You may like to see on the official site whether what you registered is still right.
digest-follow-up-three-months-before = You declared nine months ago. It is not required, but you may like to pick a day for a yearly look.
digest-follow-up-month-before = You declared eleven months ago. It is not required, but we suggest looking at it all once a year.
digest-follow-up-year = You declared a year ago. It is not required, but how about doing the self-check again?

## News of the month

digest-news = **News of the month** (good for everybody to know)
digest-news-source = Source: [{ $source }]({ $url }) ({ $year })

## The picture

digest-chart-done = Answered
digest-chart-change = { $change } since last week
digest-chart-teams = By team
digest-chart-gaps = Where many did not answer "in place"
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
