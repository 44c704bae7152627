# `hoshimori plan` の表。短い言葉で。

plan-company = 会社 { $id }（時間は{ $zone }）
plan-here = このパソコンだけで使っています。たのまれたお知らせだけを送ります。
plan-past = { $from }は終わりました。今日（{ $today }）から見せます。
plan-far = { $days }日より先のことは、まだわかりません。もっと近い日を`--from`に書いてください。
plan-day-mon = { $day }（月）
plan-day-tue = { $day }（火）
plan-day-wed = { $day }（水）
plan-day-thu = { $day }（木）
plan-day-fri = { $day }（金）
plan-day-sat = { $day }（土）
plan-day-sun = { $day }（日）

## 送らなかったもの

plan-unsaid = 送らなかったもの（これからも送りません）:
plan-missed = ボットが動いていない間に、時間が終わった
plan-lost = 着いていない。または、わからない
plan-quiet = 新しいことがない。だから送らなかった

## 送るもの

plan-run = { $name }（{ $run }、期限（きげん）{ $due }）
plan-run-open = { $name }（{ $run }、期限（きげん）なし）
plan-check = 点検（てんけん）「{ $label }」（{ $check }、{ $opened }から）
plan-rung-invite = { $what }: 1回目のお知らせ
plan-rung-third = { $what }: 仕事の日で3日あとのお知らせ
plan-rung-seventh = { $what }: 仕事の日で7日あとのお知らせ
plan-rung-day-before = { $what }: 期限（きげん）の前のお知らせ
plan-check-first = { $what }: 1回目のお知らせ
plan-check-last = { $what }: 期限（きげん）の前のお知らせ
plan-card = { $what }: 部署（ぶしょ）の部屋のカード
plan-help = { $what }: まだの人{ $open }人のお知らせ
plan-help-of = { $what }: まだの人のお知らせ
plan-help-lost = { $what }: まだの人{ $open }人（やり方がわからない人は{ $lost }人）
plan-leads = { $what }: 部門長（ぶもんちょう）に名前が見えるお知らせ
plan-post-opening = { $what }: 始まりのお知らせ
plan-post-midway = { $what }: 途中（とちゅう）のお知らせ
plan-post-thanks = { $what }: 終わりのお礼（れい）
plan-count = { $what }（{ $of }人の中で{ $done }人）
plan-week = 1週間のまとめ（{ $month }月{ $day }日からの週）
plan-week-if-new = 1週間のまとめ（{ $month }月{ $day }日からの週、新しいことがあるとき）
plan-promised = その人がたのんだお知らせ

## 送らない人と、その理由（りゆう）

plan-skipped = { $why }: { $count }（{ $who }）
plan-why-left = 会社をやめた
plan-why-unconnected = ボットにまだ一度も書いていない（未接続（みせつぞく））
plan-why-taken-out = ボットがチャットから出された
plan-why-not-begun = 「はじめる」をまだ押していない
plan-why-stopped = お知らせを止めている
plan-why-paused = 会社がお知らせを止めている
plan-why-away = 休み（{ $day }に来る）
plan-why-snoozed = { $time }に送ってほしいと言った
plan-why-not-reached = 会社が、まだ送らないと決めている
plan-why-done = 全部出した
plan-why-nothing-open = いま聞くことがない
plan-why-past-due = 期限（きげん）が終わった
plan-why-waits = 次のお知らせは{ $day }
plan-why-finished = お知らせは全部送った
plan-why-closed = 仕事の日ではない
plan-why-other-weekday = ほかの曜日（ようび）がいいと言った
plan-why-at-it = 今日、始めた。または答えた
plan-why-heard = 今日はもう送った
plan-why-middle = いま何かしている
plan-why-over = 今日の時間は終わった
plan-why-no-room = 部署（ぶしょ）の部屋がない
plan-why-too-few = 人が少ないので、数を見せない

## 気をつけること

plan-calendar-ends = 休みの日は{ $day }までわかります。新しいプログラムにするか、新しい{ $file }を`--content`に入れてください。
plan-calendar-ended = { $day }のあとの休みの日がわかりません。土曜日、日曜日、12月29日から1月3日だけ休みます。
plan-unknown-zone = 時間帯（じかんたい）「{ $zone }」がわかりません。ほかの、わかる時間を使います。
