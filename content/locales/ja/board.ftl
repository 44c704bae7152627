# いまの段階、基本方針、宣言。★は宣言するもので、だれかに認めてもらうものではない。

board = **SECURITY ACTIONのいまの段階**です。
board-one-locked = **★（一つ星）** 準備の途中です。
board-one-ready = **★（一つ星）** 準備ができました。公式サイトで宣言できます。
board-one-declared = **★（一つ星）** 宣言しました。
board-two-locked = **★★（二つ星）** 準備の途中です。3つそろうと宣言できます。
board-two-ready = **★★（二つ星）** 準備ができました。公式サイトで宣言できます。
board-two-declared = **★★（二つ星）** 宣言しました。
board-articles-to-do = － 6か条（第3.1版までは5か条）: これから
board-articles-underway = △ 6か条: { $decided }/{ $of }まで決まりました
board-articles-done = ○ 6か条: { $of }つとも確かめました
board-gaps = まだのところが{ $count }つあります。取り組むことを決めれば、宣言の妨げにはなりません。
board-check-to-do = － 25問の自社診断: これから
board-check-underway = △ 25問の自社診断: { $decided }/{ $of }まで決まりました
board-check-done = ○ 25問の自社診断: { $of }問とも決まりました
board-policy-to-do = － 基本方針: これから
board-policy-underway = △ 基本方針: 書いている途中です
board-policy-done = ○ 基本方針: できています
board-publication-to-do = － 社外への公開: これから
board-publication-done = ○ 社外への公開: できています
board-publication-to-redo = △ 社外への公開: 文が変わったので、要再公開です
board-actions = 進めている対応は{ $open }件です。
board-actions-overdue = 進めている対応は{ $open }件、そのうち期限を過ぎたものが{ $overdue }件です。
board-not-declared = 宣言の記録は、まだありません。
board-review = 次に見直す日の目安は{ $date }です。
button-journey = いまの段階
button-policy = 基本方針
button-declare = 宣言の準備
button-declared = 宣言を記録する
button-incident = 緊急の連絡先
button-words = 言い方を確かめる
button-what-next = この先のこと

## 基本方針

policy-ready = 基本方針に必要なことが、すべてそろいました。
policy-sample = 文は星守りの案です。経営者の方に読んでもらい、よければ決めてください。
policy-holds = 基本方針を決めました。次は、会社の外の人が読めるところに公開しましょう。
policy-files = ファイルでも受け取れます。日本語の文が正式なものです。
policy-revised = 文を改めたなら、改定日も書いておきましょう。
policy-not-published = 基本方針は決まっています。社外に公開すると、★★の準備が一つ進みます。
policy-is-published = 基本方針は決まっていて、公開もできています。
policy-to-republish = 公開したあとで文が変わりました。新しい文を公開してください（要再公開）。
policy-published-at = { $date }に「{ $place }」で公開したことを記録しました。
policy-hash = 公開した文のしるし: { $hash }
policy-nothing = 公開を記録するには、先に基本方針を決めてください。
button-policy-make = この内容で決める
button-policy-publish = 公開を記録する
button-policy-revised = 改定日を書く
button-policy-again = 同じ所で公開し直した

## 宣言

prepared-one = ★を宣言する準備がそろいました。
prepared-two = ★★を宣言する準備がそろいました。
prepared-lacks = 書きとめました。宣言までに、あとこれだけあります。
prepared-where =
    宣言は、GビズIDを持つ人が公式サイトで行います。公式の画面の案内に従ってください。
    → [SECURITY ACTION管理システム]({ $url })
lack-star = ・どちらの星を宣言するか
lack-gbiz = ・公式サイトに入れるGビズID（プライムかメンバー）
lack-declarer = ・会社か個人事業主か
lack-corporate-number = ・法人番号
lack-industry = ・業種
lack-size = ・働く人の数
lack-published-at = ・基本方針の公開（★★だけ）
declared-noted = 宣言したことを記録しました。おめでとうございます。
declared-one = ★（一つ星）を{ $date }に宣言しました。自己宣言ID: { $id }
declared-two = ★★（二つ星）を{ $date }に宣言しました。自己宣言ID: { $id }
declared-logo-rule = ロゴを使うときは、公式サイトで受け取り、使い方の決まりを読んでください。

## 言い方、この先、連絡先

words-wanted = ホームページや名刺に載せる文を、ここに貼ってください。言い方を確かめます。
words-right = 気になる言い方は見つかりませんでした。
words-found = 言いかえたほうがよいところがあります。
words-sentence = 「{ $sentence }」
words-declare = → 「SECURITY ACTIONを宣言しました」のように、宣言と書いてください。
words-no-pass-mark = → 点数や試験はありません。「宣言しました」と書いてください。
words-nobody-certifies = → IPAが認めるものではありません。「自己宣言しています」と書いてください。
words-other-scheme = → ★3は別の制度です。並べずに、「二つ星を宣言しました」とだけ書いてください。
next-keep = 宣言のあとは、更新と控えの点検を続けることがいちばんの力になります。
next-scs =
    取引先との間では、2026年3月に別の制度（SCS評価制度）の方針が決まりました。
    ★3と★4は要求も確かめ方も違います。始まるのは2026年度の終わりごろの予定です。
    → [方針の発表（経済産業省）]({ $policy })
    → [要求事項（IPA）]({ $url })
next-subsidy =
    補助金には、宣言を条件にするものがあります（2026年11月時点）。
    条件は年ごとに変わるので、その年の公募要領で確かめてください。
    → [SECURITY ACTION（IPA）]({ $url })
incident-ready = 事故のときは、まずこの順に電話してください。機器はネットワークから外し、電源は切らないでおきます。
incident-files = 印刷できるカードと、報告の目安もあります。
