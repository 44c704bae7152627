# わたしのデータ。消えるものと残るものを、先に言う。

mydata-accounts = つながっているアカウント: { $count }こ
mydata-enquiries = 人に聞いた質問（しつもん）: { $count }こ
mydata-checks = 点検（てんけん）の答え: { $count }こ
mydata-said-first = こちらからのお知らせ: { $count }こ
own-file = 残しているものを、全部ファイルにしました。
own-file-name = わたしのデータ
own-erase-ask = **データを消す**前に、読んでください。
own-erase-goes = 消えるもの:
own-erase-goes-you =
    ・名前、アカウントの番号
    ・ことば、機械（きかい）、お知らせのこと
own-erase-goes-answers = ・まだ出していない答え: { $count }こ
own-erase-goes-enquiries = ・人に聞いたこと{ $count }こと、その返事（へんじ）
own-erase-goes-checks = ・点検（てんけん）の答え{ $count }こ
own-erase-goes-company = ・会社の記録（きろく）、全部。ほかに人がいないからです。
own-erase-stays = 名前を消して、残すもの:
own-erase-stays-answers = ・出した答え: { $count }こ。会社の点数は変わりません。
own-erase-stays-few = ・人が少ないので、だれの答えか、わかるかもしれません。
own-erase-stays-actions = ・あなたがする予定のこと: { $count }こ
own-erase-stays-decided = ・あなたが会社のために決めたこと
own-erase-stays-papers = ・会社の書類（しょるい）やメモの文。名前が書いてあれば、残ります。
own-erase-stays-mark = ・「だれかがデータを消した」という印（しるし）
own-erase-really =
    消すと、もとに戻せません。
    消しますか。
own-kept = わかりました。何も消していません。
own-erased = 消しました。ありがとうございました。
own-erased-again = また話しかけてください。はじめて会う人として話します。
button-own-take = ファイルでもらう
button-own-erase = データを消す
button-own-erase-now = はい、消します
button-own-keep = 消しません
button-own-again = はじめから
