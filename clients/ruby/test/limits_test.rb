# frozen_string_literal: true

# What the client rejects before it sends anything, and how much of a response it reads.

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
    assert_equal('3000', assert_raises(ApiError) { call(404, 1000) }.code)
    error = assert_raises(ApiError) { call(404, 999) }
    assert_equal([404, '', nil], [error.status, error.body, error.service_fault])
  end

  def test_the_limit_holds_after_each_coding
    once = Zlib.gzip("\0" * MILLION)
    assert_equal("\0" * MILLION, ContentEncoding.decompress(Zlib.gzip(once), ['gzip, gzip'], MILLION))
    [[once, 'gzip'], [Zlib.gzip(once), 'gzip, gzip']].each do |body, codings|
      assert_raises(BodyTooLargeError) { ContentEncoding.decompress(body, [codings], MILLION - 1) }
    end
  end

  def test_the_limit_of_codings
    body = (1..5).reduce('{}') { |inner, _| Zlib.gzip(inner) }
    assert_equal('{}', ContentEncoding.decompress(body, ['identity, gzip', 'gzip,gzip, gzip, gzip,'], MILLION))
    assert_raises(ArgumentError) { ContentEncoding.decompress(Zlib.gzip(body), ['gzip, gzip, gzip'] * 2, MILLION) }
  end

  def test_text_that_cannot_be_sent
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
      assert_match(/The base URL must use https/, error.message)
      refute_includes(error.message, 'secret')
    end
  end

  def configured(url) = Configuration.new { |config| config.base_url = url }

  def test_parts_of_a_base_url
    [{ scheme: 'http' }, { host: 'a:secret@b' }, { base_path: 'a?b' }, { host: 'a#b' }].each do |parts|
      client = api(**parts)
      error = assert_raises(ArgumentError) { client.get_customer_usage_summary('made-up') }
      assert_match(/The base URL must use https/, error.message)
      refute_includes(client.inspect, 'secret')
    end
  end

  def assert_quick(what)
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    assert_operator(Process.clock_gettime(Process::CLOCK_MONOTONIC) - start, :<, 10, what)
  end

  RESPONSE = Struct.new(:lines) do
    def header_lines(_name) = lines
  end

  def test_media_types_take_linear_time
    ['/', ';', '"', '\\"', ',', '"\\', ' ', 'a/b;', ';a="', 'a/', '/json ', '; '].each do |unit|
      ['', 'a/b;', 'a/b;charset="'].each do |start|
        line = start + (unit * (MILLION / unit.length))
        assert_quick(start + unit) do
          type = MediaType.of([line])
          MediaType.json?(type)
          MediaType.charset(type)
        end
      end
    end
  end

  def test_retry_delays_take_linear_time
    ['9', 'Mon,', 'Mon, 1 ', ' ', '('].each do |unit|
      lines = ['', 'Mon, '].map { |start| start + (unit * (MILLION / unit.length)) }
      assert_quick(unit) { RetryDelay.seconds(0, RESPONSE.new(lines)) }
    end
  end

  def test_gzip_members_take_linear_time
    members = Zlib.gzip('') * (MILLION / 20)
    assert_quick('members') { assert_empty(ContentEncoding.decompress(members, ['gzip'], MILLION)) }
  end
end
