# 週次まとめのことば。10秒で読める長さで。だれも責めず、名前は決して出さない。
# 1文は60字まで。

## 見出しと回答

digest-team = **今週のまとめ** { $name }（{ $month }月{ $day }日の週）
digest-details = **まとめの続き**（{ $month }月{ $day }日の週）
digest-company = **今週のまとめ** 会社全体（{ $month }月{ $day }日の週）
digest-done = 回答: { $of }人のうち{ $done }人（{ $percent }％）
digest-done-more = 回答: { $of }人のうち{ $done }人（{ $percent }％、先週から{ $change }人増えました）
digest-done-less = 回答: { $of }人のうち{ $done }人（{ $percent }％、先週より{ $change }人少なくなりました）
digest-done-nobody = 回答: まだこれからです（{ $of }人のうち0人）。
digest-done-all = 回答: { $of }人全員（100％）がそろいました。ありがとうございます。
digest-hidden = 回答: 人数が少ないため非表示
digest-merged = 部署の人数が少ないため、ほかの部署と合わせた数をお見せします。
digest-nothing-asked = いま進んでいる診断はありません。
digest-quiet = 先週から、数に変わりはありません。
digest-quiet-done = 先週から、数に変わりはありません。回答は{ $of }人のうち{ $done }人です。

## みんなの答え

digest-gaps = 「実施している」以外の答えが多いところ（代表と責任者のほかの{ $people }人の回答から）
digest-gaps-company = 会社全体で「実施している」以外の答えが多いところ（代表と責任者のほかの{ $people }人の回答から）
digest-gap-most = ・{ $label }（多くの人）
digest-gap-half = ・{ $label }（半分ほどの人）
digest-no-gaps = 「実施している」以外の答えが多い質問は、ありませんでした（代表と責任者のほかの{ $people }人の回答から）。
digest-unknown = わからない: { $count }件
digest-unknown-over = わからない: { $count }件以上
digest-voices-wait = みんなの答えは、代表と責任者のほかに5人分そろってからまとめます。
digest-voices-nobody = 匿名の診断なので、みんなの答えはここには出しません。

## 会社の答え

digest-teams = 部署ごとの回答
digest-team-row = ・{ $name }: { $of }人のうち{ $done }人
digest-teams-merged = 人数が少ない部署は、会社全体の数だけに入れています。
digest-teams-without = 人数が少ない部署は、この数に入れていません。
digest-ruled = 会社の答え: { $of }問のうち{ $decided }問が決まりました。
digest-ruled-counts = ○ { $inplace } ・ △ { $partly } ・ × { $notinplace } ・ ？ { $unknown } ・ これから { $open }
digest-ruled-gaps = まず見たいところ
digest-ruled-gap = ・{ $label }
digest-contrasts = 現場とのギャップ
digest-contrast-doubtful = ・{ $label }: 会社の答えは○ですが、現場では「実施している」以外の答えが多めです。
digest-contrast-better = ・{ $label }: 会社の答えより、現場では「実施している」の声が多めです。
digest-trend = これまでの点数（100点まで）
digest-trend-points = { $when } { $bar } { $points }点
digest-trend-provisional = { $when } 暫定 { $decided }/{ $of }

## 対応と予定

digest-overdue = 期限を過ぎた対応: { $count }件
digest-actions = 進めている対応: { $open }件
digest-actions-overdue = 進めている対応: { $open }件（期限を過ぎたもの{ $overdue }件）
digest-coming = これからの予定
digest-coming-due = ・{ $month }月{ $day }日 回答の期限
digest-coming-action = ・{ $month }月{ $day }日 対応の期限
digest-coming-review = ・{ $month }月{ $day }日ごろ 見直しの目安

## 次の一歩

digest-step-begin = **次の一歩** 6か条から始めてみませんか。
digest-step-answer = **次の一歩** まだの人は、続きから答えられます。少しずつで大丈夫です。
digest-step-decide = **次の一歩** 答えがそろった質問から、会社の答えを決めましょう。
digest-step-overdue = **次の一歩** 過ぎた対応を一つ選び、新しい期限か手伝う人を決めましょう。
digest-step-find-out = **次の一歩** 「わからない」を一つ選び、みんなで確かめてみましょう。
digest-step-gap = **次の一歩** 「{ $label }」から始めましょう。できること: { $measure }
digest-step-keep-on = **次の一歩** いまのやり方を、このまま続けましょう。

## 宣言のあと

digest-follow-up-half-year = 宣言から半年です。登録した内容に変わりがないか、公式サイトで見ておくと安心です。
digest-follow-up-three-months-before = 宣言から9か月です。決まりではありませんが、年に一度の見直しの日を選んでおくと安心です。
digest-follow-up-month-before = 宣言から11か月です。決まりではありませんが、年に一度の見直しをおすすめします。
digest-follow-up-year = 宣言から1年です。決まりではありませんが、診断をもう一度してみませんか。

## 今月のニュース

digest-news = **今月のニュース**（みんなで知っておきたいこと）
digest-news-source = 出どころ: [{ $source }]({ $url })（{ $year }年）

## 図

digest-chart-done = 回答した人
digest-chart-change = 先週から { $change }
digest-chart-teams = 部署ごと
digest-chart-gaps = 「実施している」以外の答えが多いところ
digest-chart-unknown = わからない
digest-chart-ruled = 会社の答え
digest-chart-trend = これまでの点数
digest-chart-title = { $name }のまとめ
digest-chart-title-company = 会社のまとめ
digest-chart-week = { $year }年 { $month }月{ $day }日の週
digest-chart-alt = 図: { $words }
digest-chart-name = 週次まとめ

## いつ届けるか

weekly-always = 週次まとめ: 毎週お届けします。
weekly-when-new = 週次まとめ: 変わったことがある週だけお届けします。
weekly-never = 週次まとめ: お休みしています。
button-weekly-always = まとめを毎週に
button-weekly-when-new = まとめは変わった週だけ
button-weekly-never = まとめを休む
