# こちらからのお知らせ。一人に一日一通まで。急がせず、責めない。

## 一人ひとりへ

round-invite = **{ $name }**が始まりました。およそ{ $minutes }分で終わります。
round-begin = **{ $name }**を、お時間のあるときにお願いします。およそ{ $minutes }分です。
round-go-on = **{ $name }**は、{ $answered }/{ $of }まで進んでいます。続きは同じ質問から始まります。
round-due = { $month }月{ $day }日までに答えていただけると助かります。
round-last = この件のお知らせは、これで最後にします。
round-several = 今日のお知らせを、まとめてお届けします（{ $count }件）。
round-checks = 点検のお願いです。よければ、いま確かめてみませんか。
round-check = ・{ $label }（{ $month }月{ $day }日まで）
button-round-check = 確かめる
round-help = **{ $name }**は、{ $open }人がこれからです。
round-help-lost = **{ $name }**は、{ $open }人がこれからです。うち{ $lost }人は、手順がわからないそうです。
round-help-team = **{ $name }**は、あなたの部署では{ $open }人がこれからです。
round-help-how = 一緒に画面を見たり、ひと声かけたりすると、進みやすくなります。

## 部署の部屋へ

round-post-opening = **{ $name }**が始まりました。一人ずつの画面で進めます。
round-post-midway =
    { $of }人のうち{ $done }人が**{ $name }**に答えてくださいました。ありがとうございます。
    これからの方は、下のボタンからどうぞ。
round-post-going-on = **{ $name }**が続いています。お時間のあるときに、下のボタンからどうぞ。
round-post-thanks = **{ $name }**が終わりました。ご協力ありがとうございました。

## あとで、時間を選ぶ

button-snooze-day-before = 期限の前日
snooze-why = 期限（{ $month }月{ $day }日）よりあとになります。よければ、理由を教えてください。
snoozed-paused = いまは会社のお知らせを止めているので、再開してからお届けします。
button-hours = 曜日と時間を選ぶ
hours = お知らせの時間です。平日の10時から16時半の間で選べます。
hours-kept = わかりました。次からそうします。
hours-moved = { $wanted }時はお知らせできない時間なので、いちばん近い{ $hour }時にしました。
hours-unclear = すみません、読み取れませんでした。「13時」や「月曜 13時」のように送ってください。
hours-weekend = 土日はお知らせしない日です。平日の曜日を「月曜 13時」のように送ってください。
hours-at = 時間: { $hour }時ごろ
hours-any = 時間: いつでも
hours-on = 曜日: { $day }（期限の前日は別です）
hours-zone = 時間帯: { $zone }
hours-type = ボタンで選ぶか、「月曜 13時」のように送ってください。
hours-zones = どこの時間に合わせましょうか。
button-hour = { $hour }時
button-hour-any = いつでも
button-day-mon = 月曜日
button-day-tue = 火曜日
button-day-wed = 水曜日
button-day-thu = 木曜日
button-day-fri = 金曜日
button-day-any = どの曜日でも
button-hours-zones = 時間帯を選ぶ
button-zone-none = 会社と同じ
