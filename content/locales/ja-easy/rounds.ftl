# こちらから おくる お知らせ。短い文で、やさしい ことばで。

## 一人ひとりへ

round-invite = **{ $name }**が始まりました。{ $minutes }分くらいで終わります。
round-begin = 時間があるときに、**{ $name }**に答えてください。{ $minutes }分くらいです。
round-go-on = **{ $name }**は、{ $answered }/{ $of }まで終わりました。次の質問から続けられます。
round-due = { $month }月{ $day }日までに答えてください。
round-last = このお知らせは、これが最後です。
round-several = 今日のお知らせは{ $count }つです。
round-checks = 点検（てんけん）のお願いです。確かめてください。
round-check = ・{ $label }（{ $month }月{ $day }日まで）
button-round-check = 確かめる
round-help = **{ $name }**は、まだの人が{ $open }人います。
round-help-lost = **{ $name }**は、まだの人が{ $open }人います。{ $lost }人は、やり方がわかりません。
round-help-team = **{ $name }**は、あなたの部署（ぶしょ）で{ $open }人がまだです。
round-help-how = 声をかけて、いっしょに見てあげてください。

## 部署の部屋へ

round-post-opening = **{ $name }**が始まりました。一人ずつ、自分の画面で答えます。
round-post-midway =
    { $of }人の中で{ $done }人が**{ $name }**に答えました。ありがとうございます。
    まだの人は、下のボタンを押してください。
round-post-going-on = **{ $name }**は続いています。時間があるときに、下のボタンを押してください。
round-post-thanks = **{ $name }**が終わりました。ありがとうございました。

## あとで、時間を選ぶ

button-snooze-day-before = 期限（きげん）の前の日
snooze-why = { $month }月{ $day }日の期限（きげん）のあとです。理由（りゆう）を教えてください。
snoozed-paused = いま会社のお知らせは止まっています。始まってから送ります。
button-hours = 曜日（ようび）と時間
hours = お知らせの時間です。平日（へいじつ）の10時から16時半までの中で選べます。
hours-kept = わかりました。次からそうします。
hours-moved = { $wanted }時には送れません。{ $hour }時にしました。
hours-unclear = わかりませんでした。「13時」か「月曜 13時」のように送ってください。
hours-weekend = 土曜日と日曜日は、お知らせを送りません。月曜日から金曜日までで、「月曜 13時」のように送ってください。
hours-at = 時間: { $hour }時ごろ
hours-any = 時間: いつでもいい
hours-on = 曜日（ようび）: { $day }（期限（きげん）の前の日は、べつです）
hours-zone = 時間帯（じかんたい）: { $zone }
hours-type = ボタンを押すか、「月曜 13時」のように送ってください。
hours-zones = どこの時間にしますか。
button-hour = { $hour }時
button-hour-any = いつでもいい
button-day-mon = 月曜日
button-day-tue = 火曜日
button-day-wed = 水曜日
button-day-thu = 木曜日
button-day-fri = 金曜日
button-day-any = どの曜日（ようび）でもいい
button-hours-zones = 国の時間を選ぶ
button-zone-none = 会社と同じ
