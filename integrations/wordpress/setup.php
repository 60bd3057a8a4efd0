<?php
// Makes the site of try.mjs: installs WordPress without a web server, with an administrator and an author, who is
// an ordinary one: what authors write goes through WordPress's filter.
define( 'WP_INSTALLING', true );
list( , $root, $address, $password ) = $argv;
$_SERVER['HTTP_HOST'] = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
require "$root/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
// Nobody is to be told of the site by mail.
function wp_new_blog_notification() {}
wp_install( 'Conference', 'admin', 'admin@example.org', false, '', $password );
$author = wp_create_user( 'author', $password, 'author@example.org' );
( new WP_User( $author ) )->set_role( 'author' );
update_option( 'siteurl', $address );
update_option( 'home', $address );
switch_theme( 'plain' );
activate_plugin( 'session-list/session-list.php' );
