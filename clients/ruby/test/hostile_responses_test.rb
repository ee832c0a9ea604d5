# frozen_string_literal: true

# Responses that no server sends by mistake.

require 'minitest/autorun'
require 'partner_center_usage'
require 'socket'

class HostileResponsesTest < Minitest::Test
  include PartnerCenterUsage

  MILLION = 1_000_000

  # Makes a call to a server that responds with these parts.
  def call(parts, timeout: 30)
    server = TCPServer.new('127.0.0.1', 0)
    thread = Thread.new do
      socket = server.accept
      socket.readpartial(9999)
      parts.each { |part| socket.write(part) }
    rescue SystemCallError
      # The client has closed the connection.
    ensure
      socket&.close
    end
    configuration = Configuration.new do |config|
      config.access_token = 'x'
      config.timeout = timeout
      config.base_url = "http://127.0.0.1:#{server.addr[1]}"
    end
    AzureSpendingApi.new(ApiClient.new(configuration)).get_customer_usage_summary('made-up')
  ensure
    server.close
    thread.kill
  end

  def test_the_limit_of_headers_and_trailers
    chunked = "HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
    trailer = "X: #{'x' * 1000}\r\n"
    call([chunked, *[trailer] * 900, "\r\n"])
    sent = 0
    parts = Enumerator.produce(chunked) { trailer }.lazy.map { |part| part.tap { sent += part.bytesize } }
    error = assert_raises(ConnectionError) { call(parts, timeout: 5) }
    refute_instance_of(TimeoutError, error)
    assert_match(/longer than 1 MiB/, error.message)
    # More than the limit, because sockets have buffers.
    assert_operator(sent, :<, 20 * MILLION)
  end

  def test_half_of_a_surrogate_pair
    head = "HTTP/1.1 %s x\r\nConnection: close\r\n\r\n"
    ['{"resourceName":"abc\udc00"}', '{"else":[{"a":"\udc00"}]}', '{"\udc00":1}'].each do |body|
      assert_raises(DecodeError) { call([format(head, 200), body]) }
    end
    error = assert_raises(ApiError) { call([format(head, 404), '{"code":3000,"description":"\udc00"}']) }
    assert_equal('3000', error.code)
  end
end
