<?php
/**
 * Plugin Name: Session list
 * Description: Shows a conference programme: the shortcode [session_list src="programme.json"], or a placeholder such as <div data-session-list data-src="programme.json"></div> in any post.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * It stores nothing, has no settings, and asks no other site for anything. The folder "dist" beside this file is
 * that of the npm package.
 */

defined( 'ABSPATH' ) || exit;

const SESSION_LIST_HANDLE = 'session-list';

/**
 * Makes the script known. It is put into a page only where a list is.
 */
add_action(
	'init',
	function () {
		wp_register_script(
			SESSION_LIST_HANDLE,
			plugins_url( 'dist/session-list.js', __FILE__ ),
			array(),
			'0.1.0',
			true
		);
	}
);

/**
 * The script is a module; WordPress knows modules by itself only since 6.5.
 */
add_filter(
	'script_loader_tag',
	function ( $tag, $handle, $src ) {
		return SESSION_LIST_HANDLE === $handle
			? sprintf( "<script type=\"module\" src=\"%s\"></script>\n", esc_url( $src ) )
			: $tag;
	},
	10,
	3
);

/**
 * Posts with a placeholder get the script. Anybody who may write posts may write placeholders.
 */
add_filter(
	'the_content',
	function ( $content ) {
		if ( preg_match( '/data-session-(?:list|subjects)/', $content ) ) {
			wp_enqueue_script( SESSION_LIST_HANDLE );
		}
		return $content;
	}
);

/**
 * Names of an element's attributes, as its manifest has them.
 *
 * @param string $tag Name of the element.
 * @return string[]
 */
function session_list_attributes( $tag ) {
	$names    = array( 'id', 'class', 'lang' );
	$manifest = wp_json_file_decode( __DIR__ . '/dist/custom-elements.json', array( 'associative' => true ) );
	foreach ( isset( $manifest['modules'] ) ? $manifest['modules'] : array() as $module ) {
		foreach ( $module['declarations'] as $declaration ) {
			if ( isset( $declaration['tagName'] ) && $tag === $declaration['tagName'] ) {
				$names = array_merge( $names, array_column( $declaration['attributes'], 'name' ) );
			}
		}
	}
	return $names;
}

/**
 * An element with the attributes of a shortcode: heading_level="2" is heading-level="2", and a name alone, such as
 * local_times, is an attribute without a value.
 *
 * @param string       $tag     Name of the element.
 * @param array|string $written Attributes as WordPress read them; a text where there are none.
 * @return string HTML.
 */
function session_list_element( $tag, $written ) {
	wp_enqueue_script( SESSION_LIST_HANDLE );
	$known = session_list_attributes( $tag );
	$html  = '';
	foreach ( is_array( $written ) ? $written : array() as $name => $value ) {
		$is_flag = is_int( $name );
		$name    = str_replace( '_', '-', strtolower( $is_flag ? $value : $name ) );
		if ( in_array( $name, $known, true ) ) {
			$html .= $is_flag ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<$tag$html></$tag>";
}

add_shortcode(
	'session_list',
	function ( $written ) {
		return session_list_element( 'session-list', $written );
	}
);
add_shortcode(
	'session_subjects',
	function ( $written ) {
		return session_list_element( 'session-subjects', $written );
	}
);
