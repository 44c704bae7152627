# 自分のデータ。消えるものと残るものを、押す前に正直に伝える。

mydata-accounts = つながっているアカウント: { $count }
mydata-enquiries = 人に聞いた質問: { $count }件
own-file = 保存しているものすべてを、ファイルにしました。
own-file-name = 自分のデータ
own-erase-ask = **データを消す**前に、何が消えて何が残るかをお伝えします。
own-erase-goes = 消えるもの:
own-erase-goes-you = ・名前、アカウントの番号、言葉、機器、お知らせの設定
own-erase-goes-answers = ・まだ提出していない回答{ $count }件
own-erase-goes-enquiries = ・人に聞いた質問{ $count }件と、その返事
own-erase-goes-company = ・会社の記録すべて（会社には、ほかにだれもいません）
own-erase-stays = 名前のないまま残るもの:
own-erase-stays-answers = ・提出した回答{ $count }件（会社の集計は変わりません）
own-erase-stays-few = ・人数が少ないので、だれの回答か推測されることはあります
own-erase-stays-actions = ・担当だった対応{ $count }件（責任者に戻ります）
own-erase-stays-decided = ・責任者として決めたこと（だれが決めたかは消えます）
own-erase-stays-papers = ・会社の書類やメモの文（そこに書かれた名前も含みます）
own-erase-stays-mark = ・「だれかがデータを消した」という印と、その時刻
own-erase-really = 消すと、元には戻せません。消しますか。
own-kept = わかりました。何も消していません。
own-erased = 消しました。これまで、ありがとうございました。
own-erased-again = また話しかけてもらえたら、はじめての方としてお会いします。
button-own-take = ファイルで受け取る
button-own-erase = データを消す
button-own-erase-now = はい、消す
button-own-keep = 消さない
button-own-again = はじめから
