# 会社の書類をファイルで渡すときのことば。短く、次にすることが分かるように。

button-prints = 書類を受け取る
button-print-word = Word
button-print-html = HTML
button-print-markdown = Markdown
print-policy = 基本方針
print-preparation = 宣言の準備シート
print-card = 緊急連絡カード
print-handbook = ハンドブック
print-notice = 従業員へのお知らせ
print-privacy = 個人情報の取扱い
prints-shelf = どの書類を受け取りますか。
prints-formats = **{ $paper }**は、どの形で受け取りますか。
prints-here = **{ $paper }**のファイルです。
prints-beside-policy = 正式なものは日本語の文です。もう一つは、その説明です。
prints-beside = 日本語のほかに、あなたの言葉のものも付けました。
prints-policy = 経営者の方に読んでもらってから、会社の外の人が読めるところに公開してください。
prints-card = 印刷して、チャットが使えない日にも見られる場所に貼ってください。
prints-no-rules = ハンドブックは、25問の答えが会社として全部決まると作れます。
prints-not-yet = この書類は、まだ書いている途中です。会社の情報セキュリティ責任者が仕上げます。

## 個人情報が漏れたかもしれないとき。日付はどれも目安。

button-clocks = 報告の目安を見る
clock-wanted =
    個人情報が漏れたかもしれないと会社で知ったのは、いつですか。
    「11/25」や「昨日」のように送ってください。この日付は保存しません。
clock-no-day = 日付として読めませんでした。「11/25」のように送ってください。
clock-ahead = まだ来ていない日です。知った日を送ってください。
clock-long-ago = 一年より前の日です。年を確かめて、もう一度送ってください。
clock-guide = **{ $date }に知った**として数えた、報告の目安です。
clock-first-passed = 速報の目安の日を過ぎています。分かっていることだけで、今日のうちに報告しましょう。
clock-full-passed = 確報の目安の日も過ぎています。個人情報保護委員会に、まず今日、連絡しましょう。
clock-first = ・速報（3〜5日）: { $from }〜{ $to }ごろ
clock-full = ・確報（30日）: { $date }ごろまで
clock-unlawful = ・サイバー攻撃などのおそれがあるときの確報（60日）: { $date }ごろまで
clock-counted = 土日も数えます。漏れたか分からないときも「おそれ」に入ります。
clock-check =
    報告が要るかどうかと正しい期限は、ここで確かめてください。
    → [個人情報保護委員会]({ $url })
button-clock-word = 日付入りのカード（Word）
button-clock-html = 日付入りのカード（HTML）
button-clock-again = 別の日で数える

## ハンドブック。読んだかどうかは、本人と人数だけ。

handbook-made = 会社で決めたことから、**ハンドブック**を作りました。「していない」と決めたことは、ルールとして載せていません。
handbook-not-posted = まだ、だれにも配っていません。
handbook-as-posted = いま配っているものと同じ内容です。
handbook-changed = 配ったあとで内容が変わりました。もう一度配ると、読んだかどうかも新しく数えます。
handbook-read = { $count }/{ $of }人が「読みました」を押しました。
handbook-read-hidden = 人数が少ないので、読んだ人の数は出しません。
handbook-posted = { $count }つの部署のチャンネルに配りました。
handbook-no-room = 配れる部署のチャンネルが、まだありません。「会社」の部署の画面に、つなぎ方があります。
handbook-card = **情報セキュリティハンドブック**です。会社で決めたルールをまとめました。
handbook-card-private = 読んだら、ボタンを押してください。だれが押したかは、ここには出ません。
handbook-mine = **情報セキュリティハンドブック**です。読んだら、ボタンで知らせてください。
handbook-thanks = 読んでくれて、ありがとうございます。このことは、ほかの人には見せません。
handbook-newer = そのあと、新しいハンドブックが配られました。新しいほうを読んでみてください。
handbook-none-yet = いま配られているハンドブックはありません。
button-handbook-read = 読みました
button-handbook-post = 部署のチャンネルに配る
button-handbook-mine = ハンドブックを見る
