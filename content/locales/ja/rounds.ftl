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

## 部署の部屋へ

round-post-opening = **{ $name }**が始まりました。一人ずつの画面で進めます。
round-post-midway =
    { $of }人のうち{ $done }人が**{ $name }**に答えてくださいました。ありがとうございます。
    これからの方は、下のボタンからどうぞ。
round-post-going-on = **{ $name }**が続いています。お時間のあるときに、下のボタンからどうぞ。
round-post-thanks = **{ $name }**が終わりました。ご協力ありがとうございました。
