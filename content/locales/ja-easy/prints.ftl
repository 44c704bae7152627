# 会社の 書類を わたす ときの ことば。

button-prints = 書類をもらう
button-print-word = Word
button-print-html = HTML
button-print-markdown = Markdown
print-policy = きほん方針
print-preparation = 宣言のじゅんびシート
print-card = 事故のときのカード
print-handbook = ハンドブック
print-notice = みんなへのお知らせ
print-privacy = 個人の情報の使い方
prints-shelf = どの書類をもらいますか。
prints-formats = **{ $paper }**です。どの形がいいですか。
prints-here = **{ $paper }**のファイルです。
prints-beside-policy = 日本語の文が正しい方針です。もう一つは説明です。
prints-beside = 日本語と、あなたのことばのものです。
prints-policy = 社長に読んでもらってください。それから会社の外に見せます。
prints-card = 紙に印刷して、見えるところにはってください。
prints-no-rules = ハンドブックは、25の質問がぜんぶ決まるとできます。
prints-not-yet = この書類は、まだできていません。会社の責任者が書きます。

## 個人の 情報が 外に 出たかも しれない とき。

button-clocks = 報告の日を見る
clock-wanted =
    個人の情報が外に出たかもしれません。
    会社の人が知った日はいつですか。
    「11/25」や「昨日」と送ってください。日はのこしません。
clock-no-day = 日がわかりませんでした。「11/25」のように送ってください。
clock-ahead = まだ来ていない日です。知った日を送ってください。
clock-long-ago = 1年より前の日です。年を見て、もう一度送ってください。
clock-guide = **{ $date }に知った**とき、報告はだいたいこの日です。
clock-first-passed = はじめの報告の日を過ぎました。今日、報告してください。
clock-full-passed = おわりの報告の日も過ぎました。今日、連絡してください。
clock-first = ・はじめの報告（3〜5日）: { $from }〜{ $to }ごろ
clock-full = ・おわりの報告（30日）: { $date }ごろまで
clock-unlawful = ・だれかがわざとしたとき（60日）: { $date }ごろまで
clock-counted =
    土曜日と日曜日も数えます。
    出たかわからないときも、数えます。
clock-check =
    正しい日は、ここで見てください。
    → [個人情報保護委員会]({ $url })
button-clock-word = 日があるカード（Word）
button-clock-html = 日があるカード（HTML）
button-clock-again = べつの日で数える

## ハンドブック。

handbook-made = 会社で決めたことから、**ハンドブック**を作りました。「していない」ことは書いていません。
handbook-not-posted = まだだれにもわたしていません。
handbook-as-posted = いまみんながもっているものと同じです。
handbook-changed = わたしたあとで、中がかわりました。もう一度わたしてください。
handbook-read = { $count }/{ $of }人が「読みました」をおしました。
handbook-read-hidden = 人が少ないので、読んだ人の数は出しません。
handbook-posted = { $count }つの部署にわたしました。
handbook-no-room = わたすことができる部署のチャンネルがありません。「会社」を見てください。
handbook-card = **ハンドブック**です。会社のルールが書いてあります。
handbook-card-private =
    読んだら、ボタンをおしてください。
    だれがおしたかは、ここに出ません。
handbook-mine = **ハンドブック**です。読んだら、ボタンをおしてください。
handbook-thanks = ありがとうございます。ほかの人には見せません。
handbook-newer = 新しいハンドブックがあります。新しいほうを読んでください。
handbook-none-yet = いま、わたしているハンドブックはありません。
button-handbook-read = 読みました
button-handbook-post = 部署にわたす
button-handbook-mine = ハンドブックを見る
