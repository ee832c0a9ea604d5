# frozen_string_literal: true

# What is refused before anything is sent, and what is read no further.

require 'minitest/autorun'
require 'partner_center_usage'
require 'socket'

class LimitsTest < Minitest::Test
  include PartnerCenterUsage

  MILLION = 1_000_000

  def call(status, limit)
    server = TCPServer.new('127.0.0.1', 0)
    thread = Thread.new do
      socket = server.accept
      socket.readpartial(9999)
      socket.write("HTTP/1.1 #{status} x\r\nContent-Length: 1000\r\n\r\n#{'{"code":3000}'.rjust(1000)}")
      socket.close
    end
    api(base_url: "http://127.0.0.1:#{server.addr[1]}", max_body_bytes: limit).get_customer_usage_summary('made-up')
  ensure
    server.close
    thread.kill
  end

  def api(**options)
    configuration = Configuration.new do |config|
      { access_token: 'x', **options }.each { |name, value| config.public_send("#{name}=", value) }
    end
    AzureSpendingApi.new(ApiClient.new(configuration))
  end

  def test_the_limit_of_a_body
    call(200, 1000)
    error = assert_raises(DecodeError) { call(200, 999) }
    assert_match(/larger than 999 bytes, which max_body_bytes/, error.message)
    assert_equal('3000', assert_raises(ApiError) { call(404, 1000) }.fault_code)
    refused = assert_raises(ApiError) { call(404, 999) }
    assert_equal([404, '', nil], [refused.code, refused.response_body, refused.fault])
  end

  def test_each_coding_has_the_limit
    once = Zlib.gzip("\0" * MILLION)
    assert_equal("\0" * MILLION, Content.decompressed(Zlib.gzip(once), ['gzip, gzip'], MILLION))
    [[once, 'gzip'], [Zlib.gzip(once), 'gzip, gzip']].each do |body, codings|
      assert_raises(TooLarge) { Content.decompressed(body, [codings], MILLION - 1) }
    end
  end

  def test_how_many_codings_are_undone
    body = (1..5).reduce('{}') { |inner, _| Zlib.gzip(inner) }
    assert_equal('{}', Content.decompressed(body, ['identity, gzip', 'gzip,gzip, gzip, gzip,'], MILLION))
    assert_raises(ArgumentError) { Content.decompressed(Zlib.gzip(body), ['gzip, gzip, gzip'] * 2, MILLION) }
  end

  def test_texts_that_cannot_be_sent
    ["\xFF", "a\xC3", "\xED\xA0\x80", "\xE9".b].each do |text|
      assert_raises(ArgumentError) { api.get_customer_usage_summary(text) }
      %i[request_id correlation_id correlation_vector].each do |name|
        assert_raises(ArgumentError) { api.get_customer_usage_summary('made-up', name => text) }
      end
      assert_raises(ArgumentError) { api(access_token: text).get_customer_usage_summary('made-up') }
    end
  end

  def test_base_urls
    ['https://partner.example', 'https://partner.example:8443/a/@b', 'http://localhost', 'http://127.0.0.1:3010/a',
     'http://[::1]:3010'].each { |safe| assert_equal(safe, configured(safe).base_url) }
    container = Configuration.new { |config| config.allow_insecure_http = true }
    container.base_url = 'http://container:3010'
    ['http://container:3010', 'https://a:secret@b', 'https://a@b', 'https://a b', "https://a\xFF", ''].each do |unsafe|
      error = assert_raises(ArgumentError) { configured(unsafe) }
      assert_match(/The base URL has to be https/, error.message)
      refute_includes(error.message, 'secret')
    end
  end

  def configured(url) = Configuration.new { |config| config.base_url = url }

  def test_parts_of_a_base_url
    [{ scheme: 'http' }, { host: 'a:secret@b' }, { base_path: 'a?b' }, { host: 'a#b' }].each do |parts|
      client = api(**parts)
      error = assert_raises(ArgumentError) { client.get_customer_usage_summary('made-up') }
      assert_match(/The base URL has to be https/, error.message)
      refute_includes(client.inspect, 'secret')
    end
  end

  def assert_quick(what)
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    assert_operator(Process.clock_gettime(Process::CLOCK_MONOTONIC) - start, :<, 10, what)
  end

  ANSWER = Struct.new(:lines) do
    def header_lines(_name) = lines
  end

  def test_media_types_take_linear_time
    ['/', ';', '"', '\\"', ',', '"\\', ' ', 'a/b;', ';a="', 'a/', '/json ', '; '].each do |unit|
      ['', 'a/b;', 'a/b;charset="'].each do |start|
        line = start + (unit * (MILLION / unit.length))
        assert_quick(start + unit) do
          type = Content.media_type([line])
          Content.json?(type)
          Content.charset(type)
        end
      end
    end
  end

  def test_waits_take_linear_time
    ['9', 'Mon,', 'Mon, 1 ', ' ', '('].each do |unit|
      lines = ['', 'Mon, '].map { |start| start + (unit * (MILLION / unit.length)) }
      assert_quick(unit) { RetryWait.seconds(0, ANSWER.new(lines)) }
    end
  end

  def test_members_of_gzip_take_linear_time
    members = Zlib.gzip('') * (MILLION / 20)
    assert_quick('members') { assert_empty(Content.decompressed(members, ['gzip'], MILLION)) }
  end
end
