# 会社の 書類を わたす ときの ことば。

button-prints = 書類を もらう
button-print-word = Word
button-print-html = HTML
button-print-markdown = Markdown
print-policy = きほん方針
print-preparation = 宣言の じゅんびシート
print-card = 事故の ときの カード
print-handbook = ハンドブック
print-notice = みんなへの お知らせ
print-privacy = 個人の 情報の 使い方
prints-shelf = どの 書類を もらいますか。
prints-formats = **{ $paper }**です。どの 形が いいですか。
prints-here = **{ $paper }**の ファイルです。
prints-beside-policy = 日本語の 文が 正しい 方針です。もう一つは 説明です。
prints-beside = 日本語と、あなたの ことばの ものです。
prints-policy = 社長に 読んで もらって ください。それから 会社の 外に 見せます。
prints-card = 紙に 印刷して、見える ところに はって ください。
prints-no-rules = ハンドブックは、25の 質問が ぜんぶ 決まると できます。
prints-not-yet = この 書類は、まだ できて いません。会社の 責任者が 書きます。

## 個人の 情報が 外に 出たかも しれない とき。

button-clocks = 報告の 日を 見る
clock-wanted =
    個人の 情報が 外に 出たかも しれません。
    会社の 人が 知った 日は いつですか。
    「11/25」や「昨日」と 送って ください。日は のこしません。
clock-no-day = 日が わかりませんでした。「11/25」のように 送って ください。
clock-ahead = まだ 来て いない 日です。知った 日を 送って ください。
clock-long-ago = 1年より 前の 日です。年を 見て、もう一度 送って ください。
clock-guide = **{ $date }に 知った**とき、報告は だいたい この 日です。
clock-first = ・はじめの 報告（3〜5日）: { $from }〜{ $to }ごろ
clock-full = ・おわりの 報告（30日）: { $date }ごろまで
clock-unlawful = ・だれかが わざと した とき（60日）: { $date }ごろまで
clock-counted =
    土曜日と 日曜日も 数えます。
    出たか わからない ときも、数えます。
clock-check =
    正しい 日は、ここで 見て ください。
    → [個人情報保護委員会]({ $url })
button-clock-word = 日が ある カード（Word）
button-clock-html = 日が ある カード（HTML）
button-clock-again = べつの 日で 数える

## ハンドブック。

handbook-made = 会社で 決めた ことから、**ハンドブック**を 作りました。「して いない」ことは 書いて いません。
handbook-not-posted = まだ だれにも わたして いません。
handbook-as-posted = いま みんなが もって いる ものと 同じです。
handbook-changed = わたした あとで、中が かわりました。もう一度 わたして ください。
handbook-read = { $count }/{ $of }人が「読みました」を おしました。
handbook-read-hidden = 人が 少ないので、読んだ 人の 数は 出しません。
handbook-posted = { $count }つの 部署に わたしました。
handbook-no-room = わたす ことが できる 部署の チャンネルが ありません。「会社」を 見て ください。
handbook-card = **ハンドブック**です。会社の ルールが 書いて あります。
handbook-card-private =
    読んだら、ボタンを おして ください。
    だれが おしたかは、ここに 出ません。
handbook-mine = **ハンドブック**です。読んだら、ボタンを おして ください。
handbook-thanks = ありがとうございます。ほかの 人には 見せません。
handbook-newer = 新しい ハンドブックが あります。新しい ほうを 読んで ください。
handbook-none-yet = いま、わたして いる ハンドブックは ありません。
button-handbook-read = 読みました
button-handbook-post = 部署に わたす
button-handbook-mine = ハンドブックを 見る
