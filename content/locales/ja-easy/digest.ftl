# 週のまとめのことば。やさしい日本語で、学ぶ人のために書き直したもの。名前は出さない。
# 1文は40字まで。むずかしい漢字には、はじめにふりがなをつける。

## 見出しと回答

digest-team = **今週のまとめ** { $name }（{ $month }月{ $day }日からの週）
digest-details = **まとめのつづき**（{ $month }月{ $day }日からの週）
digest-company = **今週のまとめ** 会社ぜんぶ（{ $month }月{ $day }日からの週）
digest-done = 答えた人: { $of }人のうち{ $done }人（{ $percent }％）
digest-done-more = 答えた人: { $of }人のうち{ $done }人（{ $percent }％、{ $change }人ふえました）
digest-done-less = 答えた人: { $of }人のうち{ $done }人（{ $percent }％、{ $change }人へりました）
digest-done-nobody = 答えた人: まだこれからです（{ $of }人のうち0人）。
digest-done-all = 答えた人: { $of }人みんな（100％）が答えました。ありがとうございます。
digest-hidden = 答えた人: 人が少ないので、見せません
digest-merged = チームの人が少ないので、ほかのチームと合わせた数を見せます。
digest-nothing-asked = いま、質問（しつもん）はありません。
digest-quiet = 先週から、数（かず）は変わっていません。
digest-quiet-done = 先週から、数（かず）は変わっていません。答えた人は、{ $of }人のうち{ $done }人です。

## みんなの答え

digest-gaps = 「している」ではない答えが多いところ（{ $people }人の答え）
digest-gaps-company = 会社ぜんぶで「している」ではない答えが多いところ（{ $people }人の答え）
digest-gap-most = ・{ $label }（多くの人）
digest-gap-half = ・{ $label }（半分くらいの人）
digest-no-gaps = 「している」ではない答えが多い質問はありません（{ $people }人の答え）。
digest-unknown = 「わからない」の答え: { $count }こ
digest-unknown-over = 「わからない」の答え: { $count }こ以上（いじょう）
digest-voices-wait =
    リーダーと責任者（せきにんしゃ）のほかに、5人が答えるまで待ちます。
    そのあとで、みんなの答えをまとめて見せます。
digest-voices-nobody = 名前のない診断（しんだん）です。みんなの答えは、ここでは見せません。

## 会社の答え

digest-teams = チームごと
digest-team-row = ・{ $name }: { $of }人のうち{ $done }人
digest-teams-merged = 人が少ないチームは、会社ぜんぶの数だけに入れます。
digest-teams-without = 人が少ないチームは、この数に入れていません。
digest-ruled = 会社の答え: { $of }の質問のうち、{ $decided }の答えがきまりました。
digest-ruled-counts = ○ { $inplace } ・ △ { $partly } ・ × { $notinplace } ・ ？ { $unknown } ・ これから { $open }
digest-ruled-gaps = はじめに見るところ
digest-ruled-gap = ・{ $label }
digest-contrasts = 会社の答えと、みんなの答えのちがい
digest-contrast-doubtful = ・{ $label }: 会社は○です。みんなは「している」ではない答えが多いです。
digest-contrast-better = ・{ $label }: みんなは「している」が多いです。
digest-trend = これまでの点（100点まで）
digest-trend-points = { $when } { $bar } { $points }点
digest-trend-provisional = { $when } とちゅう { $decided }/{ $of }

## 対応と予定

digest-overdue = 日がすぎた対応（たいおう）: { $count }こ
digest-actions = 進めている対応（たいおう）: { $open }こ
digest-actions-overdue = 進めている対応（たいおう）: { $open }こ（日がすぎたもの{ $overdue }こ）
digest-coming = これからの予定（よてい）
digest-coming-due = ・{ $month }月{ $day }日 答える日はここまで
digest-coming-action = ・{ $month }月{ $day }日 対応（たいおう）の日
digest-coming-review = ・{ $month }月{ $day }日ごろ もう一度見る日

## 次の一歩

digest-step-begin = **次にすること** 6つの約束（やくそく）から始めてみませんか。
digest-step-answer = **次にすること** まだの人は、つづきから答えられます。少しずつで、だいじょうぶです。
digest-step-decide = **次にすること** みんなの答えを見て、会社の答えをきめましょう。
digest-step-overdue = **次にすること** 対応（たいおう）を一つえらんで、新しい日をきめましょう。
digest-step-find-out = **次にすること** 「わからない」を一つ、みんなで調べましょう。
digest-step-gap = **次にすること** 「{ $label }」から始めましょう。できること: { $measure }
digest-step-keep-on = **次にすること** いまのやり方をつづけましょう。

## 宣言のあと

digest-follow-up-half-year =
    宣言（せんげん）から半年です。
    公式（こうしき）サイトで、会社のことを見ておくと安心（あんしん）です。
digest-follow-up-three-months-before =
    宣言（せんげん）から9か月です。
    決（き）まりではありませんが、1年に1回見る日をえらびませんか。
digest-follow-up-month-before =
    宣言（せんげん）から11か月です。
    決（き）まりではありませんが、1年に1回見るといいです。
digest-follow-up-year =
    宣言（せんげん）から1年です。
    決（き）まりではありませんが、もう一度答えてみませんか。

## 今月のニュース

digest-news = **今月のニュース**（みんなで知りたいこと）
digest-news-source = だれが言ったか: [{ $source }]({ $url })（{ $year }年）

## 図

digest-chart-done = 答えた人
digest-chart-change = 先週から { $change }
digest-chart-teams = チームごと
digest-chart-gaps = 「している」ではない答えが多いところ
digest-chart-unknown = わからない
digest-chart-ruled = 会社の答え
digest-chart-trend = これまでの点
digest-chart-title = { $name }のまとめ
digest-chart-title-company = 会社のまとめ
digest-chart-week = { $year }年{ $month }月{ $day }日からの週
digest-chart-alt = 図: { $words }
digest-chart-name = 週のまとめ

## いつ見せるか

weekly-always = 週のまとめ: 毎週（まいしゅう）見せます。
weekly-when-new = 週のまとめ: かわった週だけ見せます。
weekly-never = 週のまとめ: いまは休みです。
button-weekly-always = まとめを毎週に
button-weekly-when-new = まとめはかわった週だけ
button-weekly-never = まとめを休む
