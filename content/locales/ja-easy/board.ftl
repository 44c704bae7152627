# いまの ようす、きほん方針、宣言（せんげん）。

board = **SECURITY ACTIONの いまの ようす**です。
board-one-locked = **★（一つ星）** じゅんびを して います。
board-one-ready = **★（一つ星）** じゅんびが できました。公式サイトで 宣言できます。
board-one-declared = **★（一つ星）** 宣言しました。
board-two-locked = **★★（二つ星）** じゅんびを して います。3つ そろうと 宣言できます。
board-two-ready = **★★（二つ星）** じゅんびが できました。公式サイトで 宣言できます。
board-two-declared = **★★（二つ星）** 宣言しました。
board-articles-to-do = － 6か条（前は 5か条）: これから
board-articles-underway = △ 6か条: { $decided }/{ $of }
board-articles-done = ○ 6か条: { $of }つ 見ました
board-gaps = まだの ところが { $count }つ あります。これから やると 決めれば、宣言できます。
board-check-to-do = － 25の 質問: これから
board-check-underway = △ 25の 質問: { $decided }/{ $of }
board-check-done = ○ 25の 質問: { $of }問 決まりました
board-policy-to-do = － きほん方針: これから
board-policy-underway = △ きほん方針: 書いて います
board-policy-done = ○ きほん方針: できました
board-publication-to-do = － 会社の 外に 見せる: これから
board-publication-done = ○ 会社の 外に 見せる: できました
board-publication-to-redo = △ 文が かわりました。もういちど 見せて ください（要再公開）
board-actions = いま すすめて いる ことは { $open }つです。
board-actions-overdue = いま すすめて いる ことは { $open }つです。おくれて いるのは { $overdue }つです。
board-not-declared = 宣言の きろくは、まだ ありません。
board-review = つぎに 見なおす 日は { $date }ごろです。
button-journey = いまの ようす
button-policy = きほん方針
button-declare = 宣言の じゅんび
button-declared = 宣言を きろくする
button-incident = 事故の 電話先
button-words = 言い方を 見る
button-what-next = これからの こと

## きほん方針

policy-ready = きほん方針に いる ことが、ぜんぶ そろいました。
policy-sample = 文は 星守りが 考えました。社長が 読んで、よければ 決めて ください。
policy-holds = きほん方針を 決めました。つぎは、会社の 外の 人が 読める ところに 出します。
policy-files = ファイルも もらえます。正しいのは 日本語の 文です。
policy-revised = 文を なおした 日も 書きましょう。
policy-not-published = きほん方針は 決まって います。会社の 外に 見せましょう。
policy-is-published = きほん方針は 決まって います。外にも 見せて います。
policy-to-republish = 文が かわりました。新しい 文を 外に 見せて ください（要再公開）。
policy-published-at = { $date }に「{ $place }」で 見せた ことを きろくしました。
policy-hash = 文の しるし: { $hash }
policy-nothing = 先に、きほん方針を 決めて ください。
button-policy-make = これで 決める
button-policy-publish = 見せた ことを 書く
button-policy-revised = なおした 日を 書く
button-policy-again = 同じ ところで 見せた

## 宣言

prepared-one = ★を 宣言する じゅんびが できました。
prepared-two = ★★を 宣言する じゅんびが できました。
prepared-lacks = 書きました。宣言までに、まだ これが いります。
prepared-where =
    宣言は、GビズIDを 持つ 人が 公式サイトで します。
    → [SECURITY ACTION管理システム]({ $url })
lack-star = ・どの 星を 宣言するか
lack-gbiz = ・GビズID（プライムか メンバー）
lack-declarer = ・会社か、ひとりの 仕事か
lack-corporate-number = ・法人番号（会社の 番号）
lack-industry = ・仕事の 種類（業種）
lack-size = ・はたらく 人の 数
lack-published-at = ・きほん方針を 外に 見せる（★★だけ）
declared-noted = 宣言した ことを きろくしました。おめでとうございます。
declared-one = ★（一つ星）を { $date }に 宣言しました。自己宣言ID: { $id }
declared-two = ★★（二つ星）を { $date }に 宣言しました。自己宣言ID: { $id }
declared-logo-rule = ロゴは 公式サイトで もらいます。使う 前に、きまりを 読んで ください。

## 言い方、これから、電話する ところ

words-wanted = ホームページなどに 書く 文を、ここに 送って ください。
words-right = わるい 言い方は ありませんでした。
words-found = なおした ほうが いい ところが あります。
words-sentence = 「{ $sentence }」
words-declare = → 「SECURITY ACTIONを 宣言しました」と 書いて ください。
words-no-pass-mark = → 試験では ありません。「宣言しました」と 書いて ください。
words-nobody-certifies = → IPAが 決める ものでは ありません。「自己宣言しています」と 書いて ください。
words-other-scheme = → ★3は べつの しくみです。「二つ星を 宣言しました」と 書いて ください。
next-keep = 宣言の あとも、更新と バックアップを つづけましょう。
next-scs =
    2026年3月に、べつの しくみ（SCS評価制度）が 決まりました。
    ★3と ★4は、する ことが ちがいます。2026年度の 終わりに 始まる 予定です。
    → [経済産業省の お知らせ]({ $policy })
    → [IPAの 説明]({ $url })
next-subsidy =
    宣言が いる 補助金が あります（2026年11月）。
    きまりは 毎年 かわります。公募要領を 見て ください。
    → [SECURITY ACTION（IPA）]({ $url })
incident-ready =
    事故の ときは、この 順番に 電話して ください。
    ネットから 外します。電源は 切りません。
incident-files = 紙の カードと、報告の 日も 見られます。
