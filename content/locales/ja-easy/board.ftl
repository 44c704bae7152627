# いまの ようす、きほん方針、宣言（せんげん）。

board = **SECURITY ACTIONのいまのようす**です。
board-one-locked = **★（一つ星）**じゅんびをしています。
board-one-ready = **★（一つ星）**じゅんびができました。公式サイトで宣言できます。
board-one-declared = **★（一つ星）**宣言しました。
board-two-locked = **★★（二つ星）**じゅんびをしています。3つそろうと宣言できます。
board-two-ready = **★★（二つ星）**じゅんびができました。公式サイトで宣言できます。
board-two-declared = **★★（二つ星）**宣言しました。
board-articles-to-do = － 6か条（前は5か条）: これから
board-articles-underway = △ 6か条: { $decided }/{ $of }
board-articles-done = ○ 6か条: { $of }つ見ました
board-gaps = まだのところが{ $count }つあります。これからやると決めれば、宣言できます。
board-check-to-do = － 25の質問: これから
board-check-underway = △ 25の質問: { $decided }/{ $of }
board-check-done = ○ 25の質問: { $of }問決まりました
board-policy-to-do = － きほん方針: これから
board-policy-underway = △ きほん方針: 書いています
board-policy-done = ○ きほん方針: できました
board-publication-to-do = － 会社の外に見せる: これから
board-publication-done = ○ 会社の外に見せる: できました
board-publication-to-redo = △ 文がかわりました。もういちど見せてください（要再公開）
board-actions = いますすめていることは{ $open }つです。
board-actions-overdue = いますすめていることは{ $open }つです。おくれているのは{ $overdue }つです。
board-not-declared = 宣言のきろくは、まだありません。
board-review = つぎに見なおす日は{ $date }ごろです。
button-journey = いまのようす
button-policy = きほん方針
button-declare = 宣言のじゅんび
button-declared = 宣言をきろくする
button-incident = 事故の電話先
button-words = 言い方を見る
button-what-next = これからのこと

## きほん方針

policy-ready = きほん方針にいることが、ぜんぶそろいました。
policy-sample = 文は星守りが考えました。社長が読んで、よければ決めてください。
policy-holds = きほん方針を決めました。つぎは、会社の外の人が読めるところに出します。
policy-files = ファイルももらえます。正しいのは日本語の文です。
policy-revised = 文をなおした日も書きましょう。
policy-not-published = きほん方針は決まっています。会社の外に見せましょう。
policy-is-published = きほん方針は決まっています。外にも見せています。
policy-to-republish = 文がかわりました。新しい文を外に見せてください（要再公開）。
policy-published-at = { $date }に「{ $place }」で見せたことをきろくしました。
policy-hash = 文のしるし: { $hash }
policy-nothing = 先に、きほん方針を決めてください。
button-policy-make = これで決める
button-policy-publish = 見せたことを書く
button-policy-revised = なおした日を書く
button-policy-again = 同じところで見せた

## 宣言

prepared-one = ★を宣言するじゅんびができました。
prepared-two = ★★を宣言するじゅんびができました。
prepared-lacks = 書きました。宣言までに、まだこれがいります。
prepared-where =
    宣言は、GビズIDを持つ人が公式サイトでします。
    → [SECURITY ACTION管理システム]({ $url })
lack-star = ・どの星を宣言するか
lack-gbiz = ・GビズID（プライムかメンバー）
lack-declarer = ・会社か、ひとりの仕事か
lack-corporate-number = ・法人番号（会社の番号）
lack-industry = ・仕事の種類（業種）
lack-size = ・はたらく人の数
lack-published-at = ・きほん方針を外に見せる（★★だけ）
declared-noted = 宣言したことをきろくしました。おめでとうございます。
declared-one = ★（一つ星）を{ $date }に宣言しました。自己宣言ID: { $id }
declared-two = ★★（二つ星）を{ $date }に宣言しました。自己宣言ID: { $id }
declared-logo-rule = ロゴは公式サイトでもらいます。使う前に、きまりを読んでください。

## 言い方、これから、電話する ところ

words-wanted = ホームページなどに書く文を、ここに送ってください。
words-right = わるい言い方はありませんでした。
words-found = なおしたほうがいいところがあります。
words-sentence = 「{ $sentence }」
words-declare = → 「SECURITY ACTIONを宣言しました」と書いてください。
words-no-pass-mark = → 試験ではありません。「宣言しました」と書いてください。
words-nobody-certifies = → IPAが決めるものではありません。「自己宣言しています」と書いてください。
words-other-scheme = → ★3はべつのしくみです。「二つ星を宣言しました」と書いてください。
next-keep = 宣言のあとも、更新とバックアップをつづけましょう。
next-scs =
    2026年3月に、べつのしくみ（SCS評価制度）が決まりました。
    ★3と ★4は、することがちがいます。2026年度の終わりに始まる予定です。
    → [経済産業省のお知らせ]({ $policy })
    → [IPAの説明]({ $url })
next-subsidy =
    宣言がいる補助金があります（2026年11月）。
    きまりは毎年かわります。公募要領を見てください。
    → [SECURITY ACTION（IPA）]({ $url })
incident-ready =
    事故のときは、この順番に電話してください。
    ネットから外します。電源は切りません。
incident-files = 紙のカードと、報告の日も見られます。
