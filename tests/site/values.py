"""A resource of the small spec whose examples need a value of each kind."""

VALUES = """\
resource: values
tiers: [user, plugin]
params:
  fingerprint: int
  color_id: {type: str, example: red}
operations:
  check_it:
    http: HEAD /values/{fingerprint}
    doc: Whether it is there.
  mix_it:
    http: PUT /values/{fingerprint}/color/{color_id}
    doc: Mixed.
  paint_it:
    http: PUT /values/color/{color_id}
    doc: Painted.
    example: {color_id: blue}
  give_each:
    http: POST /values
    doc: Each kind of value.
    body:
      number: int
      least: int 3..9
      share: float
      sure: bool
      whole: any
      plain: scalar
      at: ms
      day: iso8601
      mail: {type: str, format: email, max: 5}
      address: {type: str, format: url}
      code: {type: str, format: code_<uuid>}
      short: {type: str, max: 3}
      filled: {type: str, min: 8}
      empty: {type: str, min: 0}
      shown: {type: str, example: ex, seen: [first, second]}
      seen: {type: str, seen: [first, second]}
      tags: '[str]'
      colors: {type: '[str]', seen: [red, blue]}
      mails: {type: '[str]', format: email}
      urn: Urn
      counts: {str: int}
      sides: str | [str]
      maybe: int | null
      low: low | high
  give_parts:
    http: POST /values/parts
    doc: What is made of parts.
    body: Parts
  give_little:
    http: PUT /values/little
    doc: Nothing of it is needed.
    body:
      one?: str
      two?: str
      three?: str
  give_either:
    http: PUT /values/either
    doc: One of them is needed.
    body:
      one?: str
      two?: str
      three?: str
    either: [three, one]
  give_either_alone:
    http: PUT /values/either/alone
    doc: One of them, and never both in one mapping.
    body:
      kind: {type: slow | fast, closed: true}
      one?: str
      two?: str
    either: [one, two]
  give_shown:
    http: PUT /values/shown
    doc: A type with an example.
    body: Shown
  give_own:
    http: PUT /values/own
    doc: A body with an example of its own.
    body: Shown
    example: {body: {name: its own, size: 9}}
  give_part:
    http: PUT /values/part
    doc: A part of a type.
    body: Shown {name, size?}
  give_deep:
    http: PUT /values/deep
    doc: A part that holds more of it.
    body: Parts {loop}
  give_list:
    http: PUT /values/list
    doc: A list.
    body: '[Loop]'
  ask:
    http: GET /values/ask
    doc: It has to be asked for.
    query:
      on: flag
      size: int = 3
      word?: {type: str, example: found}
      other?: str
    returns: any
  get_card:
    http: GET /values/card
    doc: A card.
    scope: none
    returns: FullCard
  save_card:
    http: PUT /values/card
    doc: A card, too.
    scope: values
    body: FullCard
    also: [keep, hold]
    causes: [thing:sent, thing:made]
  get_page:
    http: GET /values/page/{page_number}
    doc: One of which there are several.
    returns: str
  list_words:
    http: GET /values/words
    doc: Words.
    query:
      after?: {type: str, example: a word in client.x}
    returns: [Bare]
  get_list:
    http: GET /values/the/list
    doc: A list of lists.
    returns: TheList
  get_lambda:
    http: GET /values/the/lambda
    doc: Of a name that Python has.
    returns: [TheLambda]
  fit:
    http: PUT /values/fit
    doc: Its call has 80 characters.
    body:
      text: {type: str, example: what a client.x says is as long as eighty characters a}
  fold:
    http: PUT /values/fold
    doc: Its call has one more.
    body:
      text: {type: str, example: a text that is as long as one of eighty characters has}
  keep_all_that_fits_a_line:
    http: PUT /values/keep
    doc: It has 84 characters.
  fold_what_is_longer_by_one:
    http: PUT /values/fold/it
    doc: It has one more.
removed:
  lost_it: {doc: It went.}
  left_it: {doc: It went away., successor: widget.get_it}
types:
  Card:
    doc: A card.
    fields?:
      from: {type: str, doc: Who wrote.}
  FullCard:
    doc: A whole card.
    extends: Card
    fields: {kind: str, content: CardContent, said: '[Card]'}
  CardContent: {doc: What is on it., by: kind, of: {text: str, card: Card}}
  Urn: {doc: Begins so., enum: ['urn:*', other]}
  Parts:
    doc: Parts.
    fields:
      kind: PartKind
      content: PartContent
      loop: Loop
      chain: Chain
      asked: Asked
      olds: Olds
      shown: Shown
    fields?:
      left_out: str
      example: {type: str, example: sent too}
      old: {type: str, example: not sent, deprecated: Use example.}
  PartKind: {doc: Kinds., enum: [second, first]}
  PartContent: {doc: Contents., by: kind, of: {first: int, second: {str: str}}}
  Loop: {doc: Holds more of it., fields: {name: str, inner: '[Loop]'}}
  Chain: {doc: May hold one., fields: {next: Chain}}
  Asked: {doc: Nothing is needed., fields?: {a: str, b: int, c: str}}
  Olds: {doc: All is old., fields?: {a: {type: str, deprecated: No.}}}
  Shown:
    doc: Has an example.
    fields: {name: str, size: int}
    example: {name: a name, size: 2}
  Bare: {doc: Nothing plain is sure., fields: {parts: '[str]'}, fields?: {first: str, second: int}}
  TheList: {doc: A list., fields: {rows: '[str]'}}
  TheLambda: {doc: A lambda., fields: {rows: '[str]', name: str | null, from: str}}
"""
