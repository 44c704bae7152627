# こちらから おくる お知らせ。短い文で、やさしい ことばで。

## 一人ひとりへ

round-invite = **{ $name }**が始まりました。{ $minutes }分くらいで終わります。
round-begin = 時間があるときに、**{ $name }**に答えてください。{ $minutes }分くらいです。
round-go-on = **{ $name }**は、{ $answered }/{ $of }まで終わりました。次の質問から続けられます。
round-due = { $month }月{ $day }日までに答えてください。
round-last = このお知らせは、これが最後です。
round-several = 今日のお知らせは{ $count }つです。
round-checks = 点検のお願いです。確かめてください。
round-check = ・{ $label }（{ $month }月{ $day }日まで）
button-round-check = 確かめる

## 部署の部屋へ

round-post-opening = **{ $name }**が始まりました。一人ずつ、自分の画面で答えます。
round-post-midway =
    { $of }人の中で{ $done }人が**{ $name }**に答えました。ありがとうございます。
    まだの人は、下のボタンを押してください。
round-post-going-on = **{ $name }**は続いています。時間があるときに、下のボタンを押してください。
round-post-thanks = **{ $name }**が終わりました。ありがとうございました。
