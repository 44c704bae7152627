# 人に聞く。だれに届くか、だれの名前で届くかを、書く前にかならず伝える。

human = まず、会社でセキュリティを見ている人に聞いてみてください。
human-desk =
    社外では、IPAに相談窓口があります。
    → [IPAの相談窓口]({ $url })
human-alone =
    この会社で始めているのは、まだあなたお一人です。
    質問に答える人も、あなたになります。
human-yourself = この会社で質問に答えるのは、あなたです。
human-waiting = 返事を待っている質問: { $count }件
human-nobody = いまは、この会社で質問に答えられる人が見つかりません。
human-operator = このボットを動かしているのは{ $operator }です。
human-ask = **人に聞く**です。聞きたいことを、そのまま書いて送ってください。
human-to = 届く相手: { $names }（情報セキュリティ責任者）
human-to-coordinator = 届く相手: 会社の情報セキュリティ責任者
human-as = { $name }さんの名前で届きます。匿名ではありません。
human-as-unnamed = あなたからの質問として届きます。匿名ではありません。
human-about = 質問: 【{ $label }】
human-warning = 個人情報・パスワードは書かないでください。
human-how = 送らずに戻るときは「やめる」と書くか、下のボタンでどうぞ。
human-comma = 、
human-long = 400文字までで書いてください。
human-too-many = 返事を待っている質問が、もう5件あります。返事が届くまで、少しお待ちください。
human-sent = 届けました。返事は、ここに届きます。
human-sent-later = お預かりしました。相手が次にここを開いたときに読めます。返事は、ここに届きます。
human-left = わかりました。何も送っていません。
human-came = **質問が届きました。**
human-answered = **返事が届きました。**
human-settled = 前に届いた質問には、もう返事がありました。
human-settled-by = 返事をした人: { $by }（{ $from }の質問）
human-reply-ask = 続きを、そのまま書いて送ってください。
human-shown = **質問と返事**です。
human-earlier = （この前に、{ $count }件のやりとりがあります）
human-line = { $by }: { $words }
human-line-on = { $month }/{ $day } { $by }: { $words }
human-state-open = 返事を待っています。
human-state-answered = 返事が届いています。続けて聞くこともできます。
human-unreachable = 質問した人は、もう会社のメンバーではありません。返事は送りませんでした。
human-gone = この質問は、もう見つかりません。
human-list-none = 質問は、まだありません。
human-list-waiting = **返事を待っている質問**が{ $count }件あります。
human-list-own = 自分の質問は、ここから読めます。（✓は返事あり）
human-label-from = { $from }さん: { $begins }
human-name = { $name }さん
human-you = あなた
human-asker = 質問した人
human-coordinator = 責任者
button-human-answer = 返信する
button-human-go-on = 続けて聞く
button-human-write-on = 続きを書く
button-human-list = 質問の一覧
button-human-leave = やめる
button-human-others = ほかの責任者に聞く
menu-waiting = 返事を待っている質問が{ $count }件あります。「人に聞く」から読めます。
