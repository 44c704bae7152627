# `hoshimori plan` の表。端末で運用担当者が読む。人の名前は、頼まれたときだけ横に添える。

plan-company = 会社 { $id }（時刻は{ $zone }）
plan-here = この端末だけで使っているので、こちらから送るのは、頼まれたお知らせだけです。
plan-past = { $from }はもう過ぎているので、今日（{ $today }）から示します。
plan-far = { $days }日より先の予定は、まだ立てられません。もっと近い日を`--from`に書いてください。
plan-day-mon = { $day }（月）
plan-day-tue = { $day }（火）
plan-day-wed = { $day }（水）
plan-day-thu = { $day }（木）
plan-day-fri = { $day }（金）
plan-day-sat = { $day }（土）
plan-day-sun = { $day }（日）

## 送らなかったもの

plan-unsaid = 送らなかったもの（あとから送ることもありません）:
plan-missed = ボットが動いていない間に、時間が過ぎた
plan-lost = 届かなかったか、届いたかわからない
plan-quiet = 新しいことがなかったので、送らなかった

## 送るもの

plan-run = { $name }（{ $run }、期限{ $due }）
plan-run-open = { $name }（{ $run }、期限なし）
plan-check = 点検「{ $label }」（{ $check }、{ $opened }から）
plan-rung-invite = { $what }: はじめのお知らせ
plan-rung-third = { $what }: 3営業日後のお知らせ
plan-rung-seventh = { $what }: 7営業日後のお知らせ
plan-rung-day-before = { $what }: 期限の前の営業日のお知らせ
plan-check-first = { $what }: はじめのお知らせ
plan-check-last = { $what }: 期限の前の営業日のお知らせ
plan-card = { $what }: 部署の部屋のカード
plan-help = { $what }: まだの{ $open }人についてのお知らせ
plan-help-of = { $what }: まだの人についてのお知らせ
plan-help-lost = { $what }: まだの{ $open }人（うち手順がわからない{ $lost }人）についてのお知らせ
plan-leads = { $what }: 部門長に名前が見えるようになるお知らせ
plan-post-opening = { $what }: 始まりの投稿
plan-post-midway = { $what }: 途中の投稿
plan-post-thanks = { $what }: 終わりのお礼
plan-count = { $what }（{ $of }人のうち{ $done }人）
plan-week = 週次まとめ（{ $month }月{ $day }日の週）
plan-week-if-new = 週次まとめ（{ $month }月{ $day }日の週、新しいことがあれば）
plan-promised = 本人が頼んだお知らせ

## 送らない人と、そのわけ

plan-skipped = { $why }: { $count }（{ $who }）
plan-why-left = 会社を離れた
plan-why-unconnected = ボットに一度も話しかけていない（未接続）
plan-why-taken-out = ボットがチャットから外された
plan-why-not-begun = 「はじめる」をまだ押していない
plan-why-stopped = お知らせを止めている
plan-why-paused = 会社がお知らせを止めている
plan-why-away = 休み（{ $day }に戻る）
plan-why-snoozed = { $time }に、と頼まれている
plan-why-not-reached = 会社が、送ってよい人にまだ入れていない
plan-why-done = すべて提出した
plan-why-nothing-open = いま聞くことがない
plan-why-past-due = 期限が過ぎた
plan-why-waits = 次のお知らせは{ $day }
plan-why-finished = お知らせはすべて送った
plan-why-closed = 営業日ではない
plan-why-other-weekday = 別の曜日を選んでいる
plan-why-at-it = 今日、始めたか答えた
plan-why-heard = 今日はもう送った
plan-why-middle = 何かをしている途中
plan-why-over = 今日の時間は終わった
plan-why-no-room = 部署の部屋がない
plan-why-too-few = 人数が少なく、数を出せない

## 気をつけること

plan-calendar-ends = 祝日は{ $day }までしかわかりません。新しい版にするか、`--content`に新しい{ $file }を置いてください。
plan-calendar-ended = { $day }より後の祝日がわかりません。土日と12月29日から1月3日だけを休みとします。
plan-unknown-zone = 時間帯「{ $zone }」がわからないので、次にわかる時間帯に合わせます。
