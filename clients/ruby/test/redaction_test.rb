# frozen_string_literal: true

# No form of a token that a server sends back reaches the caller.

require 'base64'
require 'cgi'
require 'erb'
require 'json'
require 'minitest/autorun'
require 'partner_center_usage'
require 'socket'

class RedactionTest < Minitest::Test
  include PartnerCenterUsage

  TOKEN = %q(Kq7+pz/Rs"3<v&x'y\\z%9=.~-End)

  def in_json(text, times = 1) = times.zero? ? text : in_json(text.to_json[1..-2], times - 1)

  def in_url(text) = ERB::Util.url_encode(text)

  def in_base64(around)
    [Base64.strict_encode64(around), Base64.urlsafe_encode64(around)].flat_map do |encoded|
      [encoded, encoded.gsub('/', '\/'), in_url(encoded)]
    end
  end

  def forms(token)
    each = ['\u%04x', '\\\\u%04X', '%%%02x', '%%25%02X', '&#%d;', '&#x%x;', '&#x00%X;', '&amp;#%d;']
    [token, in_json(token), in_json(token, 3), in_json(token).gsub('/', '\/'), in_url(token), in_url(in_url(token)),
     CGI.escapeHTML(token), CGI.escapeHTML(CGI.escapeHTML(token)), in_json(CGI.escapeHTML(token)).gsub('&', '\u0026'),
     # UTF-16 that is decoded as UTF-8.
     token.encode(Encoding::UTF_16LE).force_encoding(Encoding::UTF_8),
     *each.map { |form| token.each_char.map { |character| format(form, character.ord) }.join },
     *['', 'x', 'xx', 'Bearer '].flat_map { |around| in_base64(around + token + around) }]
  end

  def redacted(text, token = TOKEN)
    redaction = Redaction.new
    redaction.add(token)
    redaction.text(text)
  end

  def test_every_form
    forms(TOKEN).each do |form|
      assert_match(%r{\A<[\w+/=%\\\0-]{0,12}\[token\][\w+/=%\\\0-]{0,12}>\z}, redacted("<#{form}>"))
    end
  end

  def test_every_part_of_a_long_token
    token = "eyJ0.#{(0...8000).map { |index| ('a'.ord + (index * 7 % 26)).chr }.join}"
    forms(token).each { |form| assert_operator(redacted(form, token).length, :<, 40) }
  end

  def test_other_text_stays_as_it_is
    ['', '\u004b\u0071', '%4B &amp; &#75; é', TOKEN[..-2], in_json(TOKEN)[..-2], TOKEN[1..]].each do |text|
      assert_equal(text, redacted(text))
    end
    assert_equal('short', redacted('short', 'short'))
  end

  def test_takes_linear_time
    ['\\', '%25', '&amp;', "\0", '\u004', "\\#{TOKEN[..-2]}", Base64.strict_encode64(TOKEN)[..19]].each do |unit|
      start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      redacted("\\é#{unit * (1_000_000 / unit.length)}")
      assert_operator(Process.clock_gettime(Process::CLOCK_MONOTONIC) - start, :<, 10, unit)
    end
  end

  def test_single_line
    assert_equal('a\u000d\u000a\u001b[31m\u009b\u2028\u202e', SingleLine.of("a\r\n\e[31m\u009b\u2028\u202e"))
    assert_equal("#{'é' * 500}…", SingleLine.of('é' * 501))
  end

  # Starts a server that sends the token back in many places.
  def echo(status_line, body)
    server = TCPServer.new('127.0.0.1', 0)
    thread = Thread.new do
      2.times do
        socket = server.accept
        token = socket.readpartial(9999)[/^Authorization: Bearer (.*)\r$/, 1].strip
        fields = "X-Echo: #{in_json(token)}\r\nMS-RequestId: #{token}"
        socket.write("HTTP/1.1 #{status_line} #{token}\r\n#{fields}\r\nConnection: close\r\n\r\n#{body.call(token)}")
        socket.close
      end
    end
    yield "http://127.0.0.1:#{server.addr[1]}"
  ensure
    server.close
    thread.kill
  end

  def error_of(base_url)
    tokens = 0
    configuration = Configuration.new do |config|
      config.base_url = base_url
      config.access_token_getter = -> { " #{TOKEN}-#{tokens += 1} " }
      config.retries = 1
    end
    client = ApiClient.new(configuration)
    error = assert_raises(ApiError) { AzureSpendingApi.new(client).get_customer_usage_summary('made-up') }
    [error, [error.full_message, error.inspect, error.headers.to_s, error.body.to_s, client.inspect,
             error.instance_variables.map { |name| error.instance_variable_get(name).inspect },
             error.cause&.full_message].join("\n")]
  end

  def test_no_error_repeats_a_token_of_any_attempt
    error_body = lambda do |token|
      # The backslash of each escape is escaped as well.
      twice = token.each_char.map { |character| format('\u005cu%04x', character.ord) }.join
      { code: token, description: in_json(token), source: '?', token => [in_url(token)] }.to_json.sub('?') { twice }
    end
    [['503', error_body, nil], ['200', ->(token) { "{#{token}" }, RedactedError]].each do |status, body, cause|
      echo(status, body) do |base_url|
        error, printed = error_of(base_url)
        refute_includes(printed, 'Kq7')
        refute_includes(printed, 'S3E3K')
        refute_includes(printed, 'u004b')
        assert_includes(printed, '[token]')
        cause ? assert_instance_of(cause, error.cause) : assert_nil(error.cause)
      end
    end
  end
end
